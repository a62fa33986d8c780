import { kindOf } from '../../../aws/sms-voice/phone-kinds.ts'
import { Icon } from '../../parts/icon.tsx'
import { showTime } from '../../parts/time.ts'
import type { SimulatorWorld } from '../../world.ts'

/** The strip along a phone's upper edge. */
export function StatusBar({ world, number }: { world: SimulatorWorld; number: string }) {
  const reached = kindOf(number) !== 'unreachable'
  return (
    <div class="status-bar">
      <span>{showTime(world.clock.now(), world.zone).replace(/ [AP]M$/, '')}</span>
      <span>
        {reached ? <Icon name="signal" /> : <small title="No service">SOS</small>}
        <Icon name="wifi" />
        <Icon name="battery-full" />
      </span>
    </div>
  )
}
