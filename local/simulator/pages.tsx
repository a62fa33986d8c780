import { Hono } from 'hono'
import type { SimulatorWorld } from './world.ts'
export function pages(_world: SimulatorWorld): Hono {
  return new Hono()
}
