import { beforeAll, describe, expect, it } from 'vitest'
import { pictureKey, uploadKey } from '../../core/model/picture.ts'
import { deliveredPermissions as permissionsOf, type DeliveredRole as Role } from '../../core/model/role.ts'
import { routes } from '../../core/model/routes.ts'
import { type Asked, aPicture, asked, type Expected, expected } from '../support/access/rights.ts'
import { siteOf } from '../support/access/site.ts'
import {
  type Standing,
  type Subject,
  standings,
  subjectOf,
  type Viewer,
} from '../support/access/standings.ts'
import { formKey, openCounty, type TestCounty } from '../support/county.ts'

const viewers: Record<Role, Viewer> = {
  'case-manager': { key: 'dana', colleague: 'chris', elsewhere: 'jonah' },
  therapist: { key: 'priya', colleague: 'jonah', elsewhere: 'dana' },
  'assessment-case-manager': { key: 'tess', colleague: 'dana', elsewhere: 'priya' },
  'support-staff': { key: 'sam', colleague: 'dana', elsewhere: 'priya' },
  supervisor: { key: 'ruth', colleague: 'dana', elsewhere: 'priya' },
  // A member of both departments, whose session shows the first: the other does not exist here.
  administrator: { key: 'ada', colleague: 'dana', elsewhere: 'priya' },
}
const roles = Object.keys(viewers) as Role[]

/** A template, a group, a tag or a mass message that never existed. */
const noSuchThing = (_: string, kind: string) =>
  `${{ group: 'gr', mass: 'mm', release: 'rl', staff: 'st', tag: 'tg' }[kind] ?? 'tp'}_${'0'.repeat(26)}`

const statuses: Record<Expected, number[]> = {
  served: [200, 204, 302, 303],
  closed: [200, 302, 303, 403, 409, 422],
  gone: [303, 403, 409],
  forbidden: [403],
  absent: [404],
}

let county: TestCounty
let site: ReturnType<typeof siteOf>
const secrets = {} as Record<Role, string>
const colleagues = {} as Record<Role, string>
/** Another client of one's own. */
const others = {} as Record<Role, string>
const subjects = new Map<string, Subject>()

beforeAll(async () => {
  county = await openCounty()
  site = siteOf(county)
  for (const role of roles) {
    secrets[role] = await site.signIn(viewers[role].key)
    others[role] = (await subjectOf(county, viewers[role], 'own')).conversation
    colleagues[role] = (await subjectOf(county, viewers[role], 'a colleague’s')).conversation
  }
})

describe('what a person may do with a conversation, asked of the site', () => {
  const about = Object.entries(routes).filter(([, { subject }]) => subject === 'conversation')

  it('has a form for every route about a conversation', () => {
    expect(Object.keys(asked).toSorted()).toEqual(about.map(([route]) => route).toSorted())
  })

  for (const route of Object.keys(asked))
    for (const role of roles)
      it(`${route} as ${role}`, async () => {
        const seen: string[] = []
        const wanted: string[] = []
        for (const standing of standings) {
          const want = expected(asked[route]!.right, role, standing)
          wanted.push(`${standing}: ${want}`)
          seen.push(`${standing}: ${await cell(route, asked[route]!, role, standing, want)}`)
        }
        expect(seen).toEqual(wanted)
      })
})

describe('a second conversation named in a form', () => {
  const strangers: Partial<Record<Standing, number>> = {
    'a colleague’s': 403,
    waiting: 403,
    'a colleague’s, off the list': 403,
    'elsewhere: on a caseload': 404,
    'elsewhere: waiting': 404,
    'elsewhere: off the list': 404,
    'elsewhere: unclaimed': 404,
    'never existed': 404,
  }
  for (const [standing, status] of Object.entries(strangers) as [Standing, number][])
    it(`is not claimed for when it is ${standing}`, async () => {
      const viewer = viewers['case-manager']
      const { conversation: to } = await subjectOf(county, viewer, standing)
      const { conversation } = await subjectOf(county, viewer, 'unclaimed')
      county.records()
      const form = { by: 'existing', client: to }
      const answer = await site.ask('POST', `/unclaimed/${conversation}/claim`, secrets['case-manager'], {
        form,
      })
      expect([answer.status, county.records().length]).toEqual([status, 0])
    })

  const notHandedTo: Standing[] = [
    'unclaimed',
    'dismissed',
    'own, off the list',
    'elsewhere: on a caseload',
    'elsewhere: waiting',
    'elsewhere: unclaimed',
    'never existed',
  ]
  for (const standing of notHandedTo)
    it(`is not handed to when it is ${standing}`, async () => {
      const viewer = viewers['support-staff']
      const { conversation: to } = await subjectOf(county, viewer, standing)
      const { conversation } = await subjectOf(county, viewer, 'unclaimed')
      county.records()
      const path = `/unclaimed/${conversation}/hand-over`
      const answer = await site.ask('POST', path, secrets['support-staff'], { form: { to } })
      expect([answer.status, county.records().length]).toEqual([404, 0])
    })
})

describe('pages that are about nobody yet', () => {
  const own = Object.entries(routes).filter(
    ([route, { subject, permission }]) =>
      subject !== 'conversation' && permission !== 'anyone' && route !== 'POST /sign-out',
  )
  for (const [route] of own)
    it(`${route} is for every role that has its permission`, async () => {
      for (const role of roles) {
        const [method = '', pattern = ''] = route.split(' ')
        const path = pattern
          .replace(':id', colleagues[role])
          .replace(/:(template|group|mass|staff|tag|release)/, noSuchThing)
        const form = {
          name: 'Anthony Russo',
          number: '',
          key: formKey(),
          q: 'Kei',
          'text-en': 'See you Thursday.',
          client: colleagues[role],
        }
        const answer = await site.ask(method, path, secrets[role], { form })
        const { permission } = routes[route]!
        const isAllowed =
          permission === 'signed-in' || (permissionsOf[role] as readonly string[]).includes(permission)
        // What is named in the path and was never there is as absent as what is another's.
        const want = !isAllowed ? 'forbidden' : path.includes('_0000') ? 'absent' : 'served'
        // Whoever may use it is told what is wrong with a form that is not filled in.
        const answers = want === 'served' ? [...statuses.served, 409, 422] : statuses[want]
        expect([role, want, answers.includes(answer.status), answer.status]).toEqual([
          role,
          want,
          true,
          answer.status,
        ])
      }
    })
})

describe('whoever is not signed in', () => {
  const guarded = Object.entries(routes).filter(
    ([route, { permission }]) => permission !== 'anyone' && route !== 'POST /sign-out',
  )
  it.each(guarded.map(([route]) => route))('is served nothing by %s', async (route) => {
    for (const secret of [undefined, 'A'.repeat(43)]) {
      const [method, answer] = await askAbout(route, 'case-manager', 'own', secret)
      expect(answer.status).toBe(method === 'GET' ? 303 : 401)
      if (method === 'GET') expect(answer.headers.get('location')).toMatch(/^\/sign-in/)
      expect(county.records()).toEqual([])
    }
  })
})

describe('a form of another site', () => {
  const forms = Object.keys(routes).filter((route) => route.startsWith('POST '))
  it.each(forms)('is refused by %s, whoever is signed in', async (route) => {
    for (const from of ['cross-site', 'none'] as const) {
      const [, answer] = await askAbout(route, 'case-manager', 'own', secrets['case-manager'], from)
      expect([answer.status, county.records().length]).toEqual([403, 0])
    }
  })
})

/** Asks for one route about one conversation as one role; answers what was expected where that is what happened. */
async function cell(route: string, how: Asked, role: Role, standing: Standing, want: Expected) {
  const subject = await standingSo(role, standing)
  const pieces = how.isPiece ? [true] : want === 'served' || want === 'closed' ? [false] : [false, true]
  for (const isPiece of pieces) {
    county.records()
    const [method, answer] = await ask(route, how, role, subject, isPiece)
    const written = county.records().filter((record) => !isMarkOfReading(record)).length
    if (written > 0) subjects.delete(`${role} ${standing}`)
    // A piece is led on by a header of htmx, since it cannot follow a redirect.
    const status = isPiece && answer.headers.has('hx-redirect') ? 303 : answer.status
    if (!statuses[want].includes(status)) return `answered ${status}`
    if (written > 0 && (method === 'GET' || !['served', 'closed'].includes(want)))
      return `${want}, and yet wrote ${written}`
    if (written === 0 && want === 'served' && how.writes) return 'served, and yet wrote nothing'
  }
  return want
}

async function ask(route: string, how: Asked, role: Role, subject: Subject, isPiece: boolean) {
  const [method = '', pattern = ''] = route.split(' ')
  const message = subject[how.message ?? 'message']
  const path = pathTo(pattern, subject, message)
  const other = {
    colleagues: colleagues[role],
    own: others[role],
    key: formKey(),
    date: '2026-11-27',
  }
  const form = how.form?.(subject, other)
  return [method, await site.ask(method, path, secrets[role], { form, isPiece })] as const
}

async function askAbout(
  route: string,
  role: Role,
  standing: Standing,
  secret: string | undefined,
  from?: 'cross-site' | 'none',
) {
  const subject = await standingSo(role, standing)
  const [method = '', pattern = ''] = route.split(' ')
  const path = pathTo(pattern, subject, subject.message)
  const other = {
    colleagues: colleagues[role],
    own: others[role],
    key: formKey(),
    date: '2026-11-27',
  }
  const form = asked[route]?.form?.(subject, other)
  county.records()
  return [method, await site.ask(method, path, secret, { form, ...(from ? { from } : {}) })] as const
}

/** The path of a route; the picture it names is there, put and checked. */
function pathTo(pattern: string, { conversation, subject, method }: Subject, message: string): string {
  for (const key of [uploadKey(conversation, aPicture), pictureKey(conversation, aPicture)])
    void county.files.put({ key, type: 'image/gif', bytes: new Uint8Array(Buffer.from('GIF89a')) })
  return pattern
    .replace(':id', conversation)
    .replace(':message', message)
    .replace(':method', method)
    .replace(':subject', subject)
    .replace(':picture', aPicture)
    .replace(/:(template|group|mass|staff|tag|release)/, noSuchThing)
}

/** Who reads what is not theirs is marked in the thread, whatever they ask: the one thing that a page writes. */
function isMarkOfReading({ dynamodb }: ReturnType<TestCounty['records']>[number]): boolean {
  const { type, marker } = (dynamodb.NewImage ?? {}) as Record<
    string,
    { S?: string; M?: { kind?: { S?: string } } }
  >
  return type?.S === 'read-by' || marker?.M?.kind?.S === 'read-by'
}

/** A conversation that stands so for this role; the same until something was written. */
async function standingSo(role: Role, standing: Standing): Promise<Subject> {
  const key = `${role} ${standing}`
  const subject = subjects.get(key) ?? (await subjectOf(county, viewers[role], standing))
  subjects.set(key, subject)
  return subject
}
