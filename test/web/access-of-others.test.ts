import { beforeAll, describe, expect, it } from 'vitest'
import { routes } from '../../core/model/routes.ts'
import { type Matrix, openMatrix, statuses } from '../support/access/asking.ts'
import { nowhere } from '../support/access/paths.ts'
import { asked } from '../support/access/rights.ts'
import { type Standing, standings } from '../support/access/standings.ts'
import { at, delivered, others, permissionsOf, type Viewer } from '../support/access/viewers.ts'
import { formKey } from '../support/county.ts'

const viewers = { ...delivered, ...others }
type Name = keyof typeof viewers
let matrix: Matrix<Name>

beforeAll(async () => {
  matrix = await openMatrix<Name>(viewers)
})

describe('what a role of the county’s own may do with a conversation', () => {
  it.each(Object.keys(asked))('%s', async (route) => {
    const { seen, wanted } = await matrix.row(route, 'the county’s own role', standings)
    expect(seen).toEqual(wanted)
  })
})

describe('what somebody with another role in another department may do with a conversation', () => {
  const telling: Standing[] = [
    'own',
    'a colleague’s',
    'waiting',
    'unclaimed',
    'elsewhere: on a caseload',
    'elsewhere: waiting',
    'elsewhere: unclaimed',
  ]
  const both: Name[] = ['case manager here, supervisor elsewhere', 'supervisor here, case manager elsewhere']
  for (const name of both)
    it.each(Object.keys(asked))(`%s as ${name}`, async (route) => {
      const { seen, wanted } = await matrix.row(route, name, telling)
      expect(seen).toEqual(wanted)
    })
})

describe('pages that are about no conversation', () => {
  const pages = Object.entries(routes).filter(
    ([route, { subject, permission }]) =>
      subject !== 'conversation' && permission !== 'anyone' && route !== 'POST /sign-out',
  )

  it.each(pages)('%s is for every role that has its permission', async (route, { permission }) => {
    const seen: string[] = []
    const wanted: string[] = []
    for (const [name, { role }] of Object.entries(viewers) as [Name, Viewer][]) {
      // Whoever was signed out everywhere, or went to another department, comes back.
      await matrix.signIn(name)
      const mayUse =
        permission === 'signed-in' || (permissionsOf(role) as readonly string[]).includes(permission)
      const [method = '', pattern = ''] = route.split(' ')
      const path = nowhere(pattern, { id: matrix.colleagues[name], department: 'pretrial' })
      // What is named in the path and was never there is as absent as what is another's.
      const want = !mayUse ? 'forbidden' : path.includes('_0000') ? 'absent' : 'served'
      matrix.county.records()
      const form = formOf(matrix.colleagues[name], at(viewers[name]).department)
      const { status } = await matrix.site.ask(method, path, matrix.secrets[name], { form })
      const written = matrix.county.records().length
      const answers = {
        ...statuses,
        // Whoever may use it is told what is wrong with a form that is not filled in.
        served: [...statuses.served, 409, 422],
        // Whether something is there is not told to those who may not ask for it.
        forbidden: path.includes('_0000') ? [403, 404] : [403],
      }[want]
      const came = answers.includes(status) ? want : `answered ${status}`
      wanted.push(`${name}: ${want}`)
      seen.push(`${name}: ${came}${written > 0 && want === 'forbidden' ? ', and yet wrote' : ''}`)
    }
    expect(seen).toEqual(wanted)
  })

  const formOf = (client: string, department: string) => ({
    name: 'Anthony Russo',
    number: '',
    key: formKey(),
    formKey: formKey(),
    department,
    q: 'Kei',
    'text-en': 'See you Thursday.',
    client,
  })
})
