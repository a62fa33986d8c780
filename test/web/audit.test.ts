import { beforeAll, describe, expect, it } from 'vitest'
import { openAudit } from '../../providers/audit.ts'
import { siteOf } from '../support/access/site.ts'
import { openCounty, type TestCounty } from '../support/county.ts'

let county: TestCounty
let site: ReturnType<typeof siteOf>
let ruth: string
let dana: string
let maria: string
let keisha: string

beforeAll(async () => {
  county = await openCounty()
  const audit = openAudit(county.store, county.deps.ids) as TestCounty['audit']
  site = siteOf({ ...county, deps: { ...county.deps, audit } })
  ruth = await site.signIn('ruth')
  dana = await site.signIn('dana')
  maria = (await county.maria()).id
  keisha = (await county.client('dana', { name: 'Keisha Brown', number: '+18015550142' })).id
  await site.ask('GET', `/conversations/${maria}`, dana)
  await site.ask('GET', `/conversations/${keisha}`, await site.signIn('chris'))
  await county.follow()
})

const html = async (path: string, secret = ruth) => (await site.ask('GET', path, secret)).text()
const today = () => county.now().slice(0, 10)
/** What the rows say, without markup. */
const rows = (page: string) =>
  page.slice(page.indexOf('<tbody'), page.indexOf('</tbody')).replace(/<[^>]+>/g, ' ')

describe('the audit', () => {
  it('says who saw whom, in names of today, to those who may read it', async () => {
    const page = await html('/audit')
    expect(rows(page)).toMatch(/Dana Whitfield\s+Opened the conversation\s+Maria Santos/)
    expect(rows(page)).toMatch(/Chris \w+\s+Opened the conversation\s+Refused\s+Keisha Brown/)
    expect((await site.ask('GET', '/audit', dana)).status).toBe(403)
  })

  it('is narrowed to a colleague, a kind and days', async () => {
    const colleague = (await county.store.conversation(maria))?.staff ?? ''
    const danas = await html(`/audit?staff=${colleague}`)
    expect(rows(danas)).toContain('Maria Santos')
    expect(rows(danas)).not.toContain('Chris')
    expect(rows(await html('/audit?kind=refusals'))).not.toContain('Maria Santos')
    expect(rows(await html('/audit?kind=messages'))).not.toContain('Maria Santos')
    expect(await html('/audit?from=2026-10-01&to=2026-10-02')).toContain('Nothing was found in these days.')
    const tooMany = await site.ask('GET', '/audit?from=2026-01-01&to=2026-10-02', ruth)
    expect([tooMany.status, await tooMany.text()]).toEqual([422, expect.stringContaining('31 days at most')])
    expect((await site.ask('GET', '/audit?from=x&to=y', ruth)).status).toBe(422)
  })

  it('shows everyone who had to do with a client, to their department alone', async () => {
    const page = await html(`/audit?conversation=${keisha}`)
    expect(page).toContain('Audit of Keisha Brown')
    expect(rows(page)).toContain('Refused')
    expect(rows(page)).not.toContain('Maria')
    expect((await site.ask('GET', `/audit?conversation=cv_${'0'.repeat(26)}`, ruth)).status).toBe(404)
  })

  it('goes on where a page ends', async () => {
    for (let n = 0; n < 55; n++) await site.ask('GET', `/conversations/${maria}`, dana)
    const first = await html('/audit?kind=views')
    const next = /href="(\/audit\?[^"]*before=[^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const lines = (page: string) => (rows(page).match(/Opened the conversation/g) ?? []).length
    expect([lines(first), lines(await html(next))]).toEqual([50, 7])
  })

  it('is handed out by the file, as the verifier wants it', async () => {
    await county.follow()
    const files = await html(`/audit/files?day=${today()}`)
    const path = /href="(\/audit\/export\?[^"]+)"/.exec(files)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const head = /with the hash <code>(\w+)/.exec(files)?.[1] ?? ''
    const answer = await site.ask('GET', path, ruth)
    expect(answer.headers.get('content-disposition')).toMatch(/audit-pretrial-000000001\.jsonl/)
    const text = await answer.text()
    expect(text).not.toMatch(/Maria|Dana|801555/)
    const { verifier } = await import('../../verifier/verify.mjs' as string)
    const { line, close } = verifier({ after: '0'.repeat(64), heads: [head] })
    for (const one of text.split('\n')) line(one)
    expect(close()).toMatchObject({ problems: [], unchained: 0 })
    expect((await site.ask('GET', path, dana)).status).toBe(403)
  })

  it('shows in the file what was changed and removed in the table', async () => {
    const { items } = await county.store.auditDay('pretrial', today(), { limit: 200 })
    const [changed, removed] = items.filter(({ did }) => did === 'opened a conversation')
    const { pk, sk } = { pk: `AUDIT#pretrial#${today()}`, sk: `EVENT#${changed?.id}` }
    const { UpdateCommand, DeleteCommand } = await import('@aws-sdk/lib-dynamodb')
    const { documents, name: TableName } = county.table
    await documents.send(
      new UpdateCommand({
        TableName,
        Key: { pk, sk },
        UpdateExpression: 'SET line.staff = :other',
        ExpressionAttributeValues: { ':other': 'st_someone' },
      }),
    )
    await documents.send(new DeleteCommand({ TableName, Key: { pk, sk: `EVENT#${removed?.id}` } }))
    const text = await html('/audit/export?from=1&to=2')
    const { verifier } = await import('../../verifier/verify.mjs' as string)
    const { line, close } = verifier()
    for (const one of text.split('\n')) line(one)
    const { problems } = close()
    expect(problems).toHaveLength(2)
    expect(problems.join()).toMatch(`${changed?.id} was changed`)
    expect(problems.join()).toMatch(`${removed?.id} was removed`)
  })
})
