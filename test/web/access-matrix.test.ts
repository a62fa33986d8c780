import { beforeAll, describe, expect, it } from 'vitest'
import { routes } from '../../core/model/routes.ts'
import { type Matrix, openMatrix } from '../support/access/asking.ts'
import { asked } from '../support/access/rights.ts'
import { type Standing, standings, subjectOf } from '../support/access/standings.ts'
import { delivered } from '../support/access/viewers.ts'

const roles = Object.keys(delivered) as (keyof typeof delivered)[]
let matrix: Matrix<keyof typeof delivered>

beforeAll(async () => {
  matrix = await openMatrix(delivered)
})

describe('what a person may do with a conversation, asked of the site', () => {
  const about = Object.entries(routes).filter(([, { subject }]) => subject === 'conversation')

  it('has a form for every route about a conversation', () => {
    expect(Object.keys(asked).toSorted()).toEqual(about.map(([route]) => route).toSorted())
  })

  for (const route of Object.keys(asked))
    for (const role of roles)
      it(`${route} as ${role}`, async () => {
        const { seen, wanted } = await matrix.row(route, role, standings)
        expect(seen).toEqual(wanted)
      })

  it('asked for every cell there is, five thousand at the least', () => {
    expect(matrix.cells()).toBe(about.length * roles.length * standings.length)
    expect(matrix.cells()).toBeGreaterThanOrEqual(5000)
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
      const viewer = delivered['case-manager']
      const { conversation: to } = await subjectOf(matrix.county, viewer, standing)
      const { conversation } = await subjectOf(matrix.county, viewer, 'unclaimed')
      matrix.county.records()
      const form = { by: 'existing', client: to }
      const answer = await matrix.site.ask(
        'POST',
        `/unclaimed/${conversation}/claim`,
        matrix.secrets['case-manager'],
        {
          form,
        },
      )
      expect([answer.status, matrix.county.records().length]).toEqual([status, 0])
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
      const viewer = delivered['support-staff']
      const { conversation: to } = await subjectOf(matrix.county, viewer, standing)
      const { conversation } = await subjectOf(matrix.county, viewer, 'unclaimed')
      matrix.county.records()
      const path = `/unclaimed/${conversation}/hand-over`
      const answer = await matrix.site.ask('POST', path, matrix.secrets['support-staff'], { form: { to } })
      expect([answer.status, matrix.county.records().length]).toEqual([404, 0])
    })
})

describe('whoever is not signed in', () => {
  const guarded = Object.entries(routes).filter(
    ([route, { permission }]) => permission !== 'anyone' && route !== 'POST /sign-out',
  )
  it.each(guarded.map(([route]) => route))('is served nothing by %s', async (route) => {
    for (const secret of [undefined, 'A'.repeat(43)]) {
      const [method, answer] = await matrix.askAbout(route, 'case-manager', 'own', secret)
      expect(answer.status).toBe(method === 'GET' ? 303 : 401)
      if (method === 'GET') expect(answer.headers.get('location')).toMatch(/^\/sign-in/)
      expect(matrix.county.records()).toEqual([])
    }
  })
})

describe('a form of another site', () => {
  const forms = Object.keys(routes).filter((route) => route.startsWith('POST '))
  it.each(forms)('is refused by %s, whoever is signed in', async (route) => {
    for (const from of ['cross-site', 'none'] as const) {
      const [, answer] = await matrix.askAbout(
        route,
        'case-manager',
        'own',
        matrix.secrets['case-manager'],
        from,
      )
      expect([answer.status, matrix.county.records().length]).toEqual([403, 0])
    }
  })
})
