import { readsOnDuty } from '../../../core/model/access.ts'
import type { OpenAlert } from '../../../core/model/alert.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import type { InboundMessage } from '../../../core/model/message.ts'
import { showNumber } from '../../../core/model/phone.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'

/**
 * Stands on every page of those concerned until somebody says that they saw it. The place is always there, so that
 * what comes into it is read out at once.
 */
export function AlertStrip() {
  const { words, times, alerts } = useSite()
  const labels = words.settings.alerts
  const [newest] = alerts
  return (
    <div id="alerts" role="alert">
      {newest && (
        <p class="banner alert">
          <Icon name="circle-alert" size={20} />
          <span>
            {labels.strip(alerts.length)}{' '}
            <strong dir="auto">{labels.from(calledBy(newest), times.clock(newest.at))}</strong>
          </span>
          <a href={`/conversations/${newest.conversation}#${newest.message}`}>{labels.read}</a>
          {alerts.length > 1 && <a href="/alerts">{labels.all(alerts.length)}</a>}
        </p>
      )}
    </div>
  )
}

/** Whom an alert speaks of: the client, or the number nobody knows. */
export function calledBy({ name, address }: Pick<OpenAlert, 'name' | 'address'>): string {
  return name === '' && address !== undefined ? showNumber(address) : name
}

/** Under a message in its thread: that it may mean danger, and the button for having seen it while its alert is open. */
export function DangerNote({
  message,
  conversation,
}: {
  message: InboundMessage
  conversation: Conversation
}) {
  const { words, actor } = useSite()
  const labels = words.settings.alerts
  if (!message.danger) return null
  const isOpen = conversation.alert?.message === message.id
  return (
    <div class={isOpen ? 'danger-note open' : 'danger-note'}>
      <span class="status">
        <Icon name="circle-alert" size={16} />
        {isOpen ? labels.note : labels.noteSeen}
      </span>
      {isOpen && readsOnDuty(actor, conversation) && <p>{labels.onDuty}</p>}
      {isOpen && <SeenForm conversation={conversation.id} message={message.id} back="conversation" />}
    </div>
  )
}

/** Says that one has seen it. `back`: where one goes on afterwards. */
export function SeenForm(form: { conversation: string; message: string; back: 'conversation' | 'alerts' }) {
  const { words } = useSite()
  return (
    <form action={`/alerts/${form.conversation}/acknowledgement`} method="post">
      <input type="hidden" name="message" value={form.message} />
      <input type="hidden" name="back" value={form.back} />
      <button type="submit" class="btn sm">
        {words.settings.alerts.seen}
      </button>
    </form>
  )
}
