import type { DeliveryStatus, Reason } from '../../core/model/delivery-status.ts'
import type { IconName } from './icon.tsx'
import { Icon } from './icon.tsx'
import { useSite } from './site-context.tsx'

const looks: Record<DeliveryStatus, { icon: IconName; tone: '' | 'ok' | 'bad' | 'warn' }> = {
  queued: { icon: 'clock', tone: '' },
  sending: { icon: 'clock', tone: '' },
  sent: { icon: 'check', tone: '' },
  delivered: { icon: 'check-check', tone: 'ok' },
  undelivered: { icon: 'circle-alert', tone: 'bad' },
  failed: { icon: 'circle-alert', tone: 'bad' },
  blocked: { icon: 'ban', tone: 'bad' },
  unconfirmed: { icon: 'circle-help', tone: 'warn' },
  cancelled: { icon: 'x', tone: '' },
}

/** Where a message stands: an icon and the word, never colour alone. */
export function DeliveryState({ status, reason }: { status: DeliveryStatus; reason?: Reason | undefined }) {
  const { icon, tone } = looks[status]
  return (
    <span class={`st ${tone}`.trim()}>
      <Icon name={icon} size={14} stroke={tone === 'bad' ? 2 : 2.4} />
      {useSite().words.delivery.label(status, reason)}
    </span>
  )
}
