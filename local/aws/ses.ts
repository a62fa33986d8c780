import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Faults } from '../faults.ts'
import { inTransaction } from '../state.ts'
import type { Bus } from './events.ts'
import type { Mailbox } from './mailbox.ts'
import { fateOf, reportsOf } from './ses/fates.ts'
import { openReports } from './ses/reports.ts'
import { type SendEmail, sendEmail } from './ses/shapes.ts'
import { checkInput } from './shape.ts'
import { AwsFault, type AwsRequest, type AwsService, type LocalWorld } from './wire.ts'

export type SesSettings = {
  /** Domains that this account may send from. */
  verified: string[]
  configurationSets: string[]
  mailbox: Mailbox
  bus: Bus
  faults: Faults
}

const badRequest = (words: string) => new AwsFault('BadRequestException', words)

/** Opens SES (version 2): takes mails for the pretend mailboxes and reports on the bus what became of each. */
export function openSes(world: LocalWorld & { clock: Clock }, settings: SesSettings): AwsService {
  const reports = openReports(world, settings.bus, settings.faults)

  function send(input: SendEmail): { MessageId: string } {
    const to = receiverOf(input)
    refuseWhatServiceRefuses(settings, world, input)
    const { Subject, Body, Headers = [] } = input.Content.Simple
    const messageId = `0101${randomUUID().replaceAll('-', '').slice(0, 12)}-${randomUUID()}-000000`
    const at = world.clock.now()
    const isRefused = settings.faults.strikes('refuse', 'ses', 'mailbox') !== undefined
    const fate = isRefused ? 'bounces' : fateOf(to)
    inTransaction(world.database, () => {
      if (fate !== 'bounces')
        settings.mailbox.put({
          to,
          from: input.FromEmailAddress,
          subject: Subject.Data,
          text: Body.Text?.Data ?? '',
          at,
          ...(Body.Html ? { html: Body.Html.Data } : {}),
          headers: [...Headers, { Name: 'Message-ID', Value: `<${messageId}@email.amazonses.com>` }],
        })
      reports.plan(reportsOf(world, { messageId, at, to, input }, fate))
    })
    return { MessageId: messageId }
  }

  return {
    name: 'ses',
    operationOf: ({ method, path }) =>
      method === 'POST' && path === '/v2/email/outbound-emails' ? 'SendEmail' : '',
    answer(request) {
      if (this.operationOf?.(request) !== 'SendEmail')
        throw new AwsFault('UnknownOperationException', 'Only mails are sent here', 404)
      const input = read(request)
      checkInput(sendEmail, input, badRequest)
      const body = JSON.stringify(send(input as SendEmail))
      return { status: 200, headers: { 'content-type': 'application/json' }, body }
    },
  }
}

function read({ body }: AwsRequest): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw badRequest('The request body is not valid JSON')
  }
}

/** We mail one person at a time: more is a mistake of ours that SES would not see. */
function receiverOf({ Destination }: SendEmail): string {
  const { ToAddresses = [], CcAddresses = [], BccAddresses = [] } = Destination
  const all = [...ToAddresses, ...CcAddresses, ...BccAddresses]
  const [to = ''] = all
  if (all.length !== 1) throw badRequest('One receiver is served here')
  if (!/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(to)) throw badRequest("Missing final '@domain'")
  return to
}

function refuseWhatServiceRefuses(
  { verified, configurationSets }: SesSettings,
  { region }: LocalWorld,
  { FromEmailAddress: from, Content, ConfigurationSetName: set }: SendEmail,
): void {
  const { Subject, Body } = Content.Simple
  const address = /<([^<>]+)>$/.exec(from)?.[1] ?? from
  if (/[\r\n]/.test(Subject.Data) || /[\r\n]/.test(from))
    throw badRequest('Header contains control characters')
  if (!/^[\x20-\x7e]+$/.test(from)) throw badRequest('Local address contains control or whitespace')
  if (!Body.Text && !Body.Html) throw badRequest('A mail without a body')
  if (set !== undefined && !configurationSets.includes(set))
    throw new AwsFault('NotFoundException', `Configuration set <${set}> does not exist.`, 404)
  if (!verified.includes(address.split('@')[1] ?? ''))
    throw new AwsFault(
      'MessageRejected',
      `Email address is not verified. The following identities failed the check in region ${region.toUpperCase()}: ${address}`,
    )
}
