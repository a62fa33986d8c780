import { beforeEach, describe, expect, it, test } from 'vitest'
import { transferClient } from '../../core/actions/transfer/transfer-client.ts'
import type { Conversation } from '../../core/model/conversation.ts'
import { siteOf } from '../support/access/site.ts'
import { actor, mariasPhone, openCounty, type TestCounty } from '../support/county.ts'
import { scheduledFor } from '../support/records.ts'

let county: TestCounty
let site: ReturnType<typeof siteOf>
let secret: string
let maria: Conversation
beforeEach(async () => {
  county = await openCounty()
  site = siteOf(county)
  secret = await site.signIn('dana')
  maria = await county.maria()
  await county.text('Is court on Thursday?', { from: mariasPhone })
})

async function read(path: string, as = secret) {
  const answer = await site.ask('GET', path, as)
  return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() }
}
/** The link under "Respond on ClientComm" in an e-mail. */
const respond = () => `/conversations/${maria.id}`

describe('CC-13 A link from an old e-mail or another window', () => {
  it('leads through the sign-in and back, once the session is over', async () => {
    county.pass(31 * 60)
    const { status, location } = await read(respond())
    expect(status).toBe(303)
    const to = new URL(location ?? '', 'http://site.example').searchParams.get('to')
    expect(to).toBe(respond())
    expect((await read(to ?? '', await site.signIn('dana'))).text).toContain('Is court on Thursday?')
  })

  it('says who may read on, and nothing of what was written, once the client is a colleague’s', async () => {
    const handed = await transferClient(county.deps, actor('dana'), {
      conversation: maria.id,
      to: actor('chris').staff,
      note: '',
      leavesTranscript: false,
    })
    expect(handed.kind).toBe('transferred')
    const { status, text } = await read(respond())
    expect(status).toBe(403)
    expect(text).toContain('This client is on a colleague’s list.')
    expect(text).not.toMatch(/Is court on Thursday|Maria/)
  })

  it('does not exist for another department', async () => {
    expect((await read(respond(), await site.signIn('priya'))).status).toBe(404)
  })

  it('to a scheduled message that has left or was cancelled says that it is not there', async () => {
    const waiting = await scheduledFor(county, maria, mariasPhone)
    const edit = `/conversations/${maria.id}/scheduled/${waiting.id}/edit`
    expect((await read(edit)).status).toBe(200)
    await site.ask('POST', `/conversations/${maria.id}/scheduled/${waiting.id}/cancellation`, secret, {
      form: {},
    })
    expect([303, 404, 409]).toContain((await read(edit)).status)
  })

  const never = (kind: string) => `${kind}_${'0'.repeat(26)}`
  test.each([
    ['a conversation', () => `/conversations/${never('cv')}`],
    ['an address somebody shortened', () => `/conversations/${maria.id.slice(0, -3)}`],
    ['a mass message', () => `/mass-messages/${never('mm')}`],
    ['a page of an older release', () => '/inbox'],
  ])('to %s that is not there says so in words', async (_, path) => {
    const { status, text } = await read(path())
    expect(status).toBe(404)
    expect(text).toContain('Go to your clients')
  })

  it('to an export that is not there says so to those who may export', async () => {
    const { status } = await read(`/exports/${never('ex')}`, await site.signIn('ruth'))
    expect(status).toBe(404)
  })

  it('to an answer of the sign-in service that was used already begins anew', async () => {
    const { status, text } = await read('/sign-in/callback?code=used&state=old', '')
    expect(status).toBe(400)
    expect(text).toContain('/sign-in')
  })
})
