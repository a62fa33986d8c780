import type { Standing, Subject } from './standings.ts'
import type { Role } from './viewers.ts'

/** What a route asks of a person about one conversation. */
export type Right =
  | 'see'
  | 'see-client'
  | 'release'
  | 'write'
  | 'edit'
  | 'claim'
  | 'hand-over'
  | 'dismiss'
  | 'transfer'
  | 'transcript'

/**
 * What is to happen. served: done, or shown · closed: theirs, but nobody writes there any more, so a sentence or the
 * page · gone: claimed meanwhile, said or led away from, and nothing is written · forbidden: 403, a sentence · absent:
 * 404, as if it did not exist.
 */
export type Expected = 'served' | 'closed' | 'gone' | 'forbidden' | 'absent'

const everyone: Role[] = [
  'case-manager',
  'therapist',
  'assessment-case-manager',
  'support-staff',
  'supervisor',
  'administrator',
]
const withCaseload = everyone.filter((role) => role !== 'support-staff')
const atTheDesk: Role[] = ['support-staff', 'supervisor']
const supervisor: Role[] = ['supervisor']
/** With the role that the county made, which reads all and answers unknown numbers. */
const all: Role[] = [...everyone, 'reader']
const readers: Role[] = ['supervisor', 'reader']
const overDepartment: Role[] = ['support-staff', 'supervisor', 'administrator']

/** Who has which right where, said once more than in the rules, by hand: the two are held against each other. */
const holders: Record<Right, Partial<Record<Standing, Role[]>>> = {
  see: {
    own: all,
    'covered for a colleague': all,
    'a colleague’s': readers,
    waiting: [...atTheDesk, 'reader'],
    unclaimed: all,
    dismissed: all,
    'own, off the list': all,
    'a colleague’s, off the list': readers,
    'joined into own': all,
    'joined into a colleague’s': readers,
  },
  write: {
    own: withCaseload,
    'covered for a colleague': withCaseload,
    'a colleague’s': supervisor,
    waiting: atTheDesk,
    unclaimed: all,
    dismissed: all,
    'own, off the list': withCaseload,
    'a colleague’s, off the list': supervisor,
    'joined into own': withCaseload,
    'joined into a colleague’s': supervisor,
  },
  'see-client': {
    own: all,
    'covered for a colleague': all,
    'a colleague’s': readers,
    waiting: [...atTheDesk, 'reader'],
    'own, off the list': all,
    'a colleague’s, off the list': readers,
    'joined into own': all,
    'joined into a colleague’s': readers,
  },
  release: {
    own: withCaseload,
    'covered for a colleague': withCaseload,
    'a colleague’s': supervisor,
    waiting: supervisor,
    'own, off the list': withCaseload,
    'a colleague’s, off the list': supervisor,
    'joined into own': withCaseload,
    'joined into a colleague’s': supervisor,
  },
  transcript: {
    own: withCaseload,
    'covered for a colleague': withCaseload,
    'a colleague’s': supervisor,
    waiting: supervisor,
    'own, off the list': withCaseload,
    'a colleague’s, off the list': supervisor,
    'joined into own': withCaseload,
    'joined into a colleague’s': supervisor,
  },
  transfer: {
    own: everyone,
    'covered for a colleague': overDepartment,
    'a colleague’s': overDepartment,
    // Whoever assigns those who wait transfers them.
    waiting: [...overDepartment, 'reader'],
    'own, off the list': everyone,
    'a colleague’s, off the list': overDepartment,
    'joined into own': everyone,
    'joined into a colleague’s': overDepartment,
  },
  edit: { own: withCaseload, 'own, off the list': withCaseload, 'joined into own': withCaseload },
  claim: { unclaimed: withCaseload, dismissed: withCaseload },
  'hand-over': { unclaimed: everyone, dismissed: everyone },
  dismiss: { unclaimed: everyone, dismissed: everyone },
}

/** About a client’s record, which an unknown number has none of. */
const ofClients: Right[] = ['see-client', 'release']
const ofUnclaimed: Right[] = ['claim', 'hand-over', 'dismiss']
const unclaimed: Standing[] = ['unclaimed', 'dismissed']
const closed: Standing[] = ['dismissed', 'own, off the list', 'a colleague’s, off the list']

export function expected(right: Right, role: Role, standing: Standing): Expected {
  if (standing.startsWith('elsewhere') || standing === 'never existed' || standing === 'not an id')
    return 'absent'
  if (ofClients.includes(right) && unclaimed.includes(standing)) return 'absent'
  if (ofUnclaimed.includes(right) && !unclaimed.includes(standing)) return 'gone'
  if (!holders[right][standing]?.includes(role)) return 'forbidden'
  return right === 'write' && closed.includes(standing) ? 'closed' : 'served'
}

export type Asked = {
  right: Right
  /** The fields of the form; a route without is read. */
  form?: (
    subject: Subject,
    other: { colleagues: string; own: string; key: string; date: string },
  ) => Record<string, string>
  /** Which message stands in the path. */
  message?: 'message' | 'scheduled' | 'inbound'
  /** Whether being served changes what is kept. */
  writes?: true
  /** Asked by htmx alone. */
  isPiece?: true
  query?: string
}

/** A picture that stands in the conversation asked about. */
export const aPicture = 'pi_01JD0000000000000000000001'

/** What each route about a conversation asks, and a form for it that would be accepted. */
export const asked: Record<string, Asked> = {
  'GET /conversations/:id': { right: 'see' },
  'GET /conversations/:id/older': { right: 'see', isPiece: true },
  'GET /conversations/:id/pulse': { right: 'see', isPiece: true },
  'GET /conversations/:id/about': { right: 'see' },
  // Whoever looks on has not seen it for those who serve the client: then nothing is written.
  'POST /conversations/:id/seen': { right: 'see', form: ({ inbound }) => ({ upTo: inbound }) },
  'POST /conversations/:id/messages': {
    right: 'write',
    writes: true,
    form: ({ address }, { key }) => ({ to: address, body: 'See you Thursday.', key }),
  },
  'GET /conversations/:id/releases': { right: 'see-client' },
  'POST /conversations/:id/releases': {
    right: 'release',
    writes: true,
    form: (_, { key }) => ({
      to: 'Dr. Helen Park',
      toDepartment: '',
      what: 'messages',
      purpose: 'Coordination of care',
      how: 'paper',
      evidence: 'Folder 12',
      signedOn: '2026-11-01',
      endsOn: '2027-05-01',
      key,
    }),
  },
  'POST /conversations/:id/releases/:release/revocation': {
    right: 'release',
    form: () => ({ because: 'Said so on the phone' }),
  },
  'GET /conversations/:id/pictures/new': { right: 'write' },
  'POST /conversations/:id/pictures/new': { right: 'write', form: ({ address }) => ({ to: address }) },
  'POST /conversations/:id/pictures/uploads': {
    right: 'write',
    form: () => ({ type: 'image/png', bytes: '1000' }),
  },
  'POST /conversations/:id/pictures': {
    right: 'write',
    writes: true,
    form: ({ address }, { key }) => ({ to: address, body: '', alt: 'A map', picture: aPicture, key }),
  },
  'GET /conversations/:id/pictures/:picture': { right: 'see' },
  'POST /conversations/:id/notes': {
    right: 'write',
    writes: true,
    form: (_, { key }) => ({ body: 'Prefers calls on Mondays.', key }),
  },
  'POST /conversations/:id/notes/:message/removal': { right: 'write', form: () => ({}) },
  'POST /conversations/:id/grouping': { right: 'see', form: () => ({ on: 'yes' }) },
  'GET /conversations/:id/subjects': { right: 'see' },
  'GET /conversations/:id/subjects/:subject': { right: 'see' },
  'POST /conversations/:id/subjects/:subject/title': {
    right: 'write',
    writes: true,
    form: () => ({ title: 'Court date' }),
  },
  'GET /conversations/:id/later': { right: 'write' },
  'POST /conversations/:id/later': { right: 'write', form: ({ address }) => ({ to: address, body: 'Hi' }) },
  'POST /conversations/:id/scheduled': {
    right: 'write',
    writes: true,
    form: ({ address }, { key, date }) => ({ to: address, body: 'Tomorrow.', key, date, time: '09:00' }),
  },
  'GET /conversations/:id/scheduled/:message/edit': { right: 'write', message: 'scheduled' },
  'POST /conversations/:id/scheduled/:message': {
    right: 'write',
    message: 'scheduled',
    writes: true,
    form: ({ address }, { date }) => ({ to: address, body: 'Later.', edition: '1', date, time: '10:00' }),
  },
  'POST /conversations/:id/scheduled/:message/cancellation': {
    right: 'write',
    message: 'scheduled',
    writes: true,
    form: () => ({}),
  },
  'POST /conversations/:id/scheduled/:message/restoration': {
    right: 'write',
    message: 'scheduled',
    form: () => ({}),
  },
  'POST /conversations/:id/messages/:message/settlement': {
    right: 'write',
    message: 'message',
    writes: true,
    form: () => ({ say: 'it-arrived' }),
  },
  'POST /conversations/:id/messages/:message/taking-back': {
    right: 'write',
    message: 'message',
    form: () => ({}),
  },
  'GET /conversations/:id/messages/:message/report': { right: 'see', message: 'inbound' },
  'POST /conversations/:id/messages/:message/report': {
    right: 'see',
    message: 'inbound',
    writes: true,
    form: () => ({ reason: 'threat', words: '' }),
  },
  'POST /conversations/:id/stop-requests/:message': {
    right: 'write',
    message: 'message',
    form: () => ({ answer: 'go-on' }),
  },
  'GET /conversations/:id/templates': { right: 'write' },
  'POST /conversations/:id/templates': { right: 'write', form: () => ({ body: 'Hi', q: 'court' }) },
  'POST /conversations/:id/templates/new': {
    right: 'write',
    writes: true,
    form: (_, { key }) => ({ body: 'See you Thursday.', name: 'Thursday', 'save-key': key }),
  },
  'POST /conversations/:id/templates/:template': { right: 'write', form: () => ({ body: '' }) },
  'POST /conversations/:id/length': { right: 'write', form: () => ({ body: 'Hi' }) },
  'GET /conversations/:id/transcript': { right: 'transcript' },
  'GET /conversations/:id/transcript.txt': { right: 'transcript' },
  'GET /conversations/:id/transcript.csv': { right: 'transcript' },
  'GET /conversations/:id/transfers/new': { right: 'transfer' },
  'POST /conversations/:id/transfers/review': { right: 'transfer', form: () => ({ to: '', note: '' }) },
  'GET /conversations/:id/transfers/unread': { right: 'transfer', isPiece: true },
  'POST /conversations/:id/transfers': { right: 'transfer', form: () => ({ to: '', note: '' }) },
  'GET /conversations/:id/transfers/done': { right: 'transfer' },
  'POST /conversations/:id/transfers/undo': { right: 'transfer', form: () => ({}) },
  'GET /conversations/:id/consent': { right: 'see' },
  'POST /conversations/:id/consent': {
    right: 'write',
    writes: true,
    form: () => ({ what: 'given', source: 'verbal', on: '2026-11-01', evidence: 'Told at the desk' }),
  },
  'GET /conversations/:id/edit': { right: 'edit' },
  'POST /conversations/:id/edit': {
    right: 'edit',
    writes: true,
    form: () => ({ name: 'Keisha Brown', version: '1', clientStatus: 'Active', language: 'en', note: '' }),
  },
  'POST /alerts/:id/acknowledgement': {
    right: 'see',
    form: ({ inbound }) => ({ message: inbound, back: 'alerts' }),
  },
  'GET /conversations/:id/methods/new': { right: 'edit' },
  'POST /conversations/:id/methods': {
    right: 'edit',
    writes: true,
    form: (_, { key }) => ({
      type: 'email',
      address: `${key}@example.com`,
      title: '',
      whose: 'client',
      key,
    }),
  },
  'GET /conversations/:id/methods/:method': { right: 'edit' },
  'POST /conversations/:id/methods/:method': {
    right: 'edit',
    writes: true,
    form: ({ address }) => ({ address, title: 'Night shift', whose: 'client' }),
  },
  'POST /conversations/:id/methods/:method/retirement': { right: 'edit', writes: true, form: () => ({}) },
  'POST /conversations/:id/methods/:method/retirement/undo': { right: 'edit', form: () => ({}) },
  'POST /conversations/:id/methods/:method/wrong-person': { right: 'edit', writes: true, form: () => ({}) },
  'POST /conversations/:id/methods/:method/wrong-person/undo': { right: 'edit', form: () => ({}) },
  'GET /conversations/:id/taking-off': { right: 'edit' },
  'POST /conversations/:id/taking-off': { right: 'edit', form: () => ({ because: 'case-closed' }) },
  'POST /conversations/:id/taking-off/undo': { right: 'edit', form: () => ({}) },
  'POST /conversations/:id/return': { right: 'edit', form: () => ({}) },
  'GET /conversations/:id/merge': { right: 'edit' },
  'POST /conversations/:id/merge/search': { right: 'edit', form: () => ({ q: 'Kei' }) },
  'POST /conversations/:id/merge/review': { right: 'edit', form: (_, { own }) => ({ other: own }) },
  'POST /conversations/:id/merge': {
    right: 'edit',
    writes: true,
    form: (_, { own }) => ({ other: own, name: 'this' }),
  },
  'POST /conversations/:id/messages/:message/move': {
    right: 'write',
    form: ({ conversation }) => ({ to: conversation }),
  },
  'GET /unclaimed/:id/claim': { right: 'claim' },
  'POST /unclaimed/:id/claim/search': { right: 'claim', form: () => ({ q: 'Kei' }) },
  'POST /unclaimed/:id/claim': {
    right: 'claim',
    writes: true,
    form: () => ({ by: 'new', name: 'Anthony Russo', language: 'en', note: '', title: 'Cell' }),
  },
  'GET /unclaimed/:id/hand-over': { right: 'hand-over' },
  'POST /unclaimed/:id/hand-over/search': { right: 'hand-over', form: () => ({ q: 'Kei' }) },
  'POST /unclaimed/:id/hand-over': {
    right: 'hand-over',
    writes: true,
    form: (_, { colleagues }) => ({ to: colleagues }),
  },
  'GET /unclaimed/:id/dismissal': { right: 'dismiss' },
  'POST /unclaimed/:id/dismissal': { right: 'dismiss', form: () => ({ because: 'wrong-number', other: '' }) },
  'POST /unclaimed/:id/dismissal/undo': { right: 'dismiss', form: () => ({}) },
}
