import { formKey, openCounty, type TestCounty } from '../county.ts'
import { pathTo } from './paths.ts'
import { type Asked, asked, type Expected, expected } from './rights.ts'
import { siteOf } from './site.ts'
import { type Standing, type Subject, subjectOf } from './standings.ts'
import { giveRoles, type Viewer } from './viewers.ts'

export const statuses: Record<Expected, number[]> = {
  served: [200, 204, 302, 303],
  closed: [200, 302, 303, 403, 409, 422],
  gone: [303, 403, 409],
  forbidden: [403],
  absent: [404],
}

export type Matrix<Name extends string> = Awaited<ReturnType<typeof openMatrix<Name>>>

/** A county in which each of these is signed in, to be asked for every cell of the matrix. */
export async function openMatrix<Name extends string>(viewers: Record<Name, Viewer>) {
  const county = await openCounty()
  await giveRoles(county)
  const site = siteOf(county)
  const secrets = {} as Record<Name, string>
  const colleagues = {} as Record<Name, string>
  /** Another client of one's own. */
  const owns = {} as Record<Name, string>
  const subjects = new Map<string, Subject>()
  let cells = 0
  const names = Object.keys(viewers) as Name[]
  for (const name of names) {
    owns[name] = (await subjectOf(county, viewers[name], 'own')).conversation
    colleagues[name] = (await subjectOf(county, viewers[name], 'a colleague’s')).conversation
  }

  const matrix = {
    county,
    site,
    secrets,
    colleagues,
    /** How many cells have been asked for. */
    cells: () => cells,
    /** Signs somebody in anew, in the department that is theirs in the matrix. */
    async signIn(name: Name) {
      secrets[name] = await site.signIn(viewers[name].key, viewers[name].department)
    },
    /** Asks one route of one viewer about every standing: what happened, and what should have. */
    async row(route: string, name: Name, standings: readonly Standing[]) {
      const how = asked[route]!
      const seen: string[] = []
      const wanted: string[] = []
      for (const standing of standings) {
        const want = expected(how.right, viewers[name].role, standing)
        wanted.push(`${standing}: ${want}`)
        seen.push(`${standing}: ${await cell(route, how, name, standing, want)}`)
        cells += 1
      }
      return { seen, wanted }
    },
    async askAbout(
      route: string,
      name: Name,
      standing: Standing,
      secret: string | undefined,
      from?: 'cross-site' | 'none',
    ) {
      const subject = await standingSo(name, standing)
      const [method = '', pattern = ''] = route.split(' ')
      const path = pathTo(county, pattern, subject, subject.message)
      const form = asked[route]?.form?.(subject, fieldsOf(name))
      county.records()
      return [method, await site.ask(method, path, secret, { form, ...(from ? { from } : {}) })] as const
    },
  }

  /** Asks for one route about one conversation; answers what was expected where that is what happened. */
  async function cell(route: string, how: Asked, name: Name, standing: Standing, want: Expected) {
    const subject = await standingSo(name, standing)
    for (const isPiece of asPieces(how, name, want)) {
      county.records()
      const [method, answer] = await ask(route, how, name, subject, isPiece)
      const written = county.records().filter((record) => !isMarkOfReading(record)).length
      if (written > 0) subjects.delete(`${name} ${standing}`)
      // A piece is led on by a header of htmx, since it cannot follow a redirect.
      const status = isPiece && answer.headers.has('hx-redirect') ? 303 : answer.status
      if (!statuses[want].includes(status)) return `answered ${status}`
      if (written > 0 && (method === 'GET' || !['served', 'closed'].includes(want)))
        return `${want}, and yet wrote ${written}`
      if (written === 0 && want === 'served' && how.writes) return 'served, and yet wrote nothing'
    }
    return want
  }

  /** Whoever is refused is refused by htmx too: that is asked of one viewer, the rest of the way being the same. */
  function asPieces(how: Asked, name: Name, want: Expected): boolean[] {
    if (how.isPiece) return [true]
    const isRefused = want !== 'served' && want !== 'closed'
    return isRefused && name === names[0] ? [false, true] : [false]
  }

  async function ask(route: string, how: Asked, name: Name, subject: Subject, isPiece: boolean) {
    const [method = '', pattern = ''] = route.split(' ')
    const path = pathTo(county, pattern, subject, subject[how.message ?? 'message'])
    const form = how.form?.(subject, fieldsOf(name))
    return [method, await site.ask(method, path, secrets[name], { form, isPiece })] as const
  }

  function fieldsOf(name: Name) {
    return { colleagues: colleagues[name], own: owns[name], key: formKey(), date: '2026-11-27' }
  }

  /** A conversation that stands so for this viewer; the same until something was written. */
  async function standingSo(name: Name, standing: Standing): Promise<Subject> {
    const key = `${name} ${standing}`
    const subject = subjects.get(key) ?? (await subjectOf(county, viewers[name], standing))
    subjects.set(key, subject)
    return subject
  }

  for (const name of names) await matrix.signIn(name)
  return matrix
}

/** Who reads what is not theirs is marked in the thread, whatever they ask: the one thing that a page writes. */
function isMarkOfReading({ dynamodb }: ReturnType<TestCounty['records']>[number]): boolean {
  const { type, marker } = (dynamodb.NewImage ?? {}) as Record<
    string,
    { S?: string; M?: { kind?: { S?: string } } }
  >
  return type?.S === 'read-by' || marker?.M?.kind?.S === 'read-by'
}
