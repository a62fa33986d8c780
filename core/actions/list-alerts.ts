import { may } from '../model/access.ts'
import { concerns, type OpenAlert } from '../model/alert.ts'
import type { InboundMessage } from '../model/message.ts'
import type { Actor } from '../model/staff.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'

export type ListedAlert = OpenAlert & { words: string; from: string }
export type Alerts = { kind: 'list'; alerts: ListedAlert[] } | { kind: 'refused'; because: 'no-permission' }

/** The open alerts that concern the actor, newest first: one request, for the strip of every page. */
export async function alertsFor(deps: Pick<Deps, 'store'>, actor: Actor): Promise<OpenAlert[]> {
  if (actor.kind !== 'staff') return []
  return (await deps.store.alerts(actor.department)).filter((alert) => concerns(alert, actor))
}

/** The same with the messages that raised them: two requests, however many there are. */
export async function listAlerts(
  deps: Pick<Deps, 'store' | 'audit' | 'clock'>,
  actor: Actor,
): Promise<Alerts> {
  const allowed = may(actor, 'see-own-clients')
  if (!allowed.allowed) return { kind: 'refused', because: 'no-permission' }
  const alerts = await alertsFor(deps, actor)
  const messages = await deps.store.alertMessages(alerts)
  const inbound = new Map(messages.filter((one) => one.direction === 'in').map((one) => [one.id, one]))
  const listed = alerts.map((alert) => withWords(alert, inbound.get(alert.message)))
  return audited(deps, actor, 'read the alerts', {}, { kind: 'list', alerts: listed })
}

function withWords(alert: OpenAlert, message: InboundMessage | undefined): ListedAlert {
  return { ...alert, words: message?.body ?? '', from: message?.from ?? '' }
}
