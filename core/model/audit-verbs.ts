/** What one asks the audit for. */
export const auditKinds = [
  'views',
  'messages',
  'clients',
  'department',
  'records',
  'sign-ins',
  'refusals',
] as const
export type AuditKind = (typeof auditKinds)[number]

/**
 * Everything the audit can say that somebody did, and under which kind it is found. The list is closed: an action that
 * does something new adds it here, and the type check then asks for its words in `words/en/audit.ts` and `words/es`.
 */
export const auditVerbs = {
  'opened a conversation': 'views',
  'opened a conversation because of its alert': 'views',
  'saw messages': 'views',
  'opened a mass message': 'views',
  'read the alerts': 'views',
  'looked at releases of information': 'views',
  'looked at the consent record': 'views',
  'saw the clients of a colleague they cover': 'views',
  'read a colleague’s conversation': 'views',
  'saw the clients of the department': 'views',
  'saw what needs attention': 'views',

  'wrote a message': 'messages',
  'sent a message': 'messages',
  'could not send a message': 'messages',
  'lost the answer to a message': 'messages',
  'lost the answer to a mail': 'messages',
  'mailed a member of staff': 'messages',
  'recorded what became of a mail': 'messages',
  'chose how they are told by e-mail': 'sign-ins',
  'had mail tried again': 'sign-ins',
  'cancelled a message': 'messages',
  'received a message': 'messages',
  'recorded a receipt': 'messages',
  'scheduled a message': 'messages',
  'edited a scheduled message': 'messages',
  'cancelled a scheduled message': 'messages',
  'brought back a scheduled message': 'messages',
  'released a scheduled message': 'messages',
  'settled a message': 'messages',
  'took a message back': 'messages',
  'moved a message': 'messages',
  'wrote a note': 'messages',
  'took a note back': 'messages',
  'kept a picture': 'messages',
  'used a template': 'messages',
  'renamed a subject': 'messages',
  'began a mass message': 'messages',
  'sent a mass message': 'messages',
  'began a message to the whole department': 'messages',
  'sent a message to the whole department': 'messages',
  'reported a message': 'messages',
  'handled a report': 'messages',
  'stopped a mass message': 'messages',
  'wrote out a mass message': 'messages',

  'added a client': 'clients',
  'edited a client': 'clients',
  'marked clients': 'clients',
  'undid marking clients': 'clients',
  'merged two clients': 'clients',
  'added a contact method': 'clients',
  'edited a contact method': 'clients',
  'retired a contact method': 'clients',
  'brought a contact method back': 'clients',
  'retired a stranger’s number': 'clients',
  'took a number back': 'clients',
  'claimed a number': 'clients',
  'handed a number over': 'clients',
  'dismissed a number': 'clients',
  'brought a number back': 'clients',
  'took a client off the list': 'clients',
  'put a client back on the list': 'clients',
  'transferred a client': 'clients',
  'handed a client to a department': 'clients',
  'took a transfer back': 'clients',
  'opted a client out': 'clients',
  'let texts go on': 'clients',
  'mirrored an opt-out': 'clients',
  'acknowledged an alert': 'clients',
  'recorded a release of information': 'clients',
  'revoked a release of information': 'clients',
  'recorded consent': 'clients',

  'changed the settings': 'department',
  'changed a role': 'department',
  'made a role': 'department',
  'deleted a role': 'department',
  'reset a role': 'department',
  'set coverage': 'department',
  'ended coverage': 'department',
  'made a template': 'department',
  'edited a template': 'department',
  'deleted a template': 'department',
  'restored a template': 'department',
  'made a group': 'department',
  'edited a group': 'department',
  'deleted a group': 'department',
  'undid an edit of a group': 'department',
  'made a color tag': 'department',
  'changed a color tag': 'department',
  'deleted a color tag': 'department',

  'searched the audit': 'records',
  'exported the audit': 'records',
  'placed a hold': 'records',
  'released a hold': 'records',
  'set how long records are kept': 'records',
  'asked what retention would remove': 'records',
  'removed records by retention': 'records',
  'removed a conversation': 'records',

  'viewed a staff account': 'views',
  'reviewed switching off a staff account': 'views',
  'created a staff account': 'department',
  'changed a staff account': 'department',
  'gave a role': 'department',
  'ended a membership': 'department',
  'switched off a staff account': 'department',
  'switched on a staff account': 'department',
  'sent an invitation again': 'sign-ins',
  'mailed a code for a new password': 'sign-ins',
  'began a sign-in anew': 'sign-ins',
  'changed their own account': 'sign-ins',
  'ended a session': 'sign-ins',
  'signed out everywhere': 'sign-ins',
  'went to another department': 'sign-ins',
  'signed in': 'sign-ins',
  'signed out': 'sign-ins',
  'changed their preferences': 'sign-ins',
  'set an away message': 'sign-ins',
  'ended their away message': 'sign-ins',
  'switch notifications on': 'sign-ins',
  'switch notifications off': 'sign-ins',
  'try notifications': 'sign-ins',
} as const satisfies Record<string, Exclude<AuditKind, 'refusals'>>

export type AuditVerb = keyof typeof auditVerbs

/** How something ended that somebody was kept from. */
export const refusedOutcomes = ['refused', 'not-found', 'disabled'] as const

/** What the kept lines are narrowed to for a kind. */
export function filterOf(kind: AuditKind): { did?: string[]; outcome?: readonly string[] } {
  if (kind === 'refusals') return { outcome: refusedOutcomes }
  const did = Object.entries(auditVerbs).flatMap(([verb, of]) => (of === kind ? [verb] : []))
  return { did }
}

export function isAuditVerb(did: string): did is AuditVerb {
  return Object.hasOwn(auditVerbs, did)
}
