import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2'
import { describe, expect, test } from 'vitest'
import { house } from '../../local/house.ts'
import { readMailReceipt } from '../../providers/mail/read-mail-receipt.ts'
import { openMailService, sendMail } from '../../providers/mail/send-mail.ts'
import { eventually, sdk, testWorld } from '../support/local-world.ts'

const dana = 'dana.whitfield@harborcounty.example'
const id = 'ml_01M7ZDYET80000000000000007'
const { sender: address, configurationSet } = house.mail

async function mailService() {
  const world = await testWorld()
  const client = new SESv2Client({ ...sdk(world), maxAttempts: 1 })
  const command = (more: Partial<SendEmailCommandInput> = {}) =>
    new SendEmailCommand({
      FromEmailAddress: `ClientComm <${address}>`,
      Destination: { ToAddresses: [dana] },
      Content: { Simple: { Subject: { Data: 'Hello' }, Body: { Text: { Data: 'Text' } } } },
      ConfigurationSetName: configurationSet,
      EmailTags: [{ Name: 'mail', Value: id }],
      ...more,
    })
  const send = (more: Partial<SendEmailCommandInput> = {}) => client.send(command(more))
  /** What the queue of receipts gets of it, in our words. */
  const reported = async (count: number) => {
    await eventually(() => world.queues.count('receipts').visible >= count)
    const bodies = (await world.queues.receive('receipts', { most: 10 })).map(({ body }) => body)
    return bodies.map((body) => readMailReceipt(body)?.receipt)
  }
  return { world, client, send, reported }
}

const drawn = { subject: 'Hola, ¿qué tal? – 2', text: 'Texto 🙂', html: '<p>Texto 🙂</p>' }

describe('a mail to staff', () => {
  test('lies in the mailbox as it was drawn, and is reported with our id', async () => {
    const { world, client, reported } = await mailService()
    const answer = await sendMail(client, { address, configurationSet }, { id, to: dana, drawn })
    expect(answer).toMatchObject({ kind: 'accepted' })
    expect(world.cognito.mailbox.of(dana)).toMatchObject([
      {
        from: `ClientComm <${address}>`,
        ...drawn,
        headers: expect.arrayContaining([{ Name: 'Auto-Submitted', Value: 'auto-generated' }]),
      },
    ])
    expect(await reported(2)).toEqual([{ kind: 'sent' }, { kind: 'delivered' }])
  })

  test('comes back from an address that bounces, and is complained of by one that complains', async () => {
    const { world, send, reported } = await mailService()
    await send({ Destination: { ToAddresses: ['bounce.dana@harborcounty.example'] } })
    expect(await reported(2)).toEqual([{ kind: 'sent' }, { kind: 'bounced', lasting: true }])
    expect(world.cognito.mailbox.of('bounce.dana@harborcounty.example')).toEqual([])
    await send({ Destination: { ToAddresses: ['complaint@harborcounty.example'] } })
    await eventually(() => world.queues.count('receipts').visible >= 2)
  })

  test('cannot smuggle a header in, whatever its subject holds', async () => {
    const { world, client } = await mailService()
    const smuggling = { ...drawn, subject: 'Hello\r\nBcc: everyone@example.org' }
    await sendMail(client, { address, configurationSet }, { id, to: dana, drawn: smuggling })
    const [mail] = world.cognito.mailbox.of(dana)
    expect(mail?.subject).toBe('Hello Bcc: everyone@example.org')
    expect(world.cognito.mailbox.of('everyone@example.org')).toEqual([])
  })
})

describe('the service refuses', () => {
  test.each<[string, Partial<SendEmailCommandInput>, string]>([
    ['a sender of a domain that is not verified', { FromEmailAddress: 'a@else.example' }, 'MessageRejected'],
    ['a configuration set that is not there', { ConfigurationSetName: 'other' }, 'NotFoundException'],
    ['a receiver without a domain', { Destination: { ToAddresses: ['dana'] } }, 'BadRequestException'],
    [
      'a subject of two lines',
      { Content: { Simple: { Subject: { Data: 'a\nb' }, Body: { Text: { Data: 'x' } } } } },
      'BadRequestException',
    ],
    ['a tag with a space', { EmailTags: [{ Name: 'mail', Value: 'a b' }] }, 'BadRequestException'],
    ['what it does not know', { FeedbackForwardingEmailAddress: 'a@b.example' }, 'BadRequestException'],
  ])('%s', async (_, input, name) => {
    const { world, send } = await mailService()
    await expect(send(input)).rejects.toMatchObject({ name })
    expect(world.cognito.mailbox.of(dana)).toEqual([])
  })
})

describe('what goes wrong', () => {
  const asked = { id, to: dana, drawn }
  const from = { address, configurationSet }

  test('too fast is not taken; a reason is a refusal; a fault of theirs and a lost answer are unknown', async () => {
    const { world, client } = await mailService()
    const one = (fault: object) =>
      world.faults.set([{ service: 'ses', operation: 'SendEmail', ...fault } as never])
    one({ effect: 'throttle' })
    expect(await sendMail(client, from, asked)).toEqual({ kind: 'not-taken' })
    one({ effect: 'refuse', reason: 'Email address is not verified.' })
    expect(await sendMail(client, from, asked)).toEqual({ kind: 'refused', reason: 'not-verified' })
    one({ effect: 'server-error' })
    expect(await sendMail(client, from, asked)).toEqual({ kind: 'unknown' })
    expect(world.cognito.mailbox.of(dana)).toEqual([])
    one({ effect: 'lose-answer' })
    expect(await sendMail(client, from, asked)).toEqual({ kind: 'unknown' })
    expect(world.cognito.mailbox.of(dana)).toHaveLength(1)
  })

  test('nobody listening is not taken', async () => {
    const service = new SESv2Client({
      region: 'us-west-2',
      endpoint: 'http://127.0.0.1:9',
      maxAttempts: 1,
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    })
    expect(await sendMail(service, from, asked)).toEqual({ kind: 'not-taken' })
  })

  test('a report may come twice and the last first', async () => {
    const { world, send, reported } = await mailService()
    world.faults.set([
      { service: 'ses', operation: 'receipt', effect: 'duplicate' },
      { service: 'ses', operation: 'receipt', effect: 'reorder' },
    ])
    await send()
    const kinds = (await reported(4)).map((one) => one?.kind)
    expect(kinds).toEqual(['delivered', 'delivered', 'sent', 'sent'])
  })
})

test('the service is called once a mail: the SDK tries nothing again', async () => {
  expect(await openMailService().config.maxAttempts()).toBe(1)
})
