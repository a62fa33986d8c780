import { page } from '../parts/page.tsx'
import type { SimulatorWorld } from '../world.ts'

/** For an address that leads nowhere. */
export function nothingHere(world: SimulatorWorld) {
  const children = (
    <section class="sheet card">
      <h1>There is nothing here</h1>
      <p>
        <a class="button" href="/simulator">
          All phones
        </a>
      </p>
    </section>
  )
  return page({ world, title: 'Nothing here', here: 'phones', children })
}
