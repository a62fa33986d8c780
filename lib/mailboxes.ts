import { CfnOutput, Stack } from 'aws-cdk-lib'
import { EventBus, Rule } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'
import type { County } from '../config/county.ts'
import { mailReports } from '../config/mail-reports.ts'
import { staffSender } from '../config/staff-sender.ts'
import { acceptWildcard } from './accepted.ts'
import type { CountyFunction } from './county-function.ts'
import type { CountyQueue } from './county-queue.ts'

type Props = { county: County; receipts: CountyQueue }

/**
 * Mail to staff: the domain it comes from, and what becomes of it, reported by the event bus to the queue of receipts.
 * It deploys before the domain's records stand in the DNS; until they do, the service refuses each mail and says why.
 * A county without `mail` in its file has nothing of this.
 */
export class Mailboxes extends Construct {
  private readonly sender: string | undefined
  private readonly sending: ConfigurationSet | undefined

  constructor(scope: Construct, id: string, { county, receipts }: Props) {
    super(scope, id)
    this.sender = staffSender(county)
    if (!county.mail) return
    // We keep our own list of addresses that bounce, which staff can see and clear; the account's would hide it.
    this.sending = new ConfigurationSet(this, 'Sending', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      disableSuppressionList: true,
      reputationMetrics: true,
    })
    if (county.mail.identity !== 'existing') this.verify(county.mail.domain)
    this.report(this.sending, receipts)
  }

  /** Lets a function mail staff, from the one sender and no other. */
  letSend(fn: CountyFunction): void {
    if (!this.sender || !this.sending) return
    const { partition, region, account } = Stack.of(this)
    const arn = (kind: string) => `arn:${partition}:ses:${region}:${account}:${kind}`
    // In the sandbox SES asks for the right to the receiver's identity as well; the condition holds the sender fast.
    const identities = arn('identity/*')
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: [identities, arn(`configuration-set/${this.sending.configurationSetName}`)],
        conditions: { StringEquals: { 'ses:FromAddress': this.sender } },
      }),
    )
    acceptWildcard(
      fn.role ?? fn,
      identities,
      'The sender is fixed by a condition; receivers are any of the staff.',
    )
    fn.addEnvironment('MAIL_SENDER', this.sender)
    fn.addEnvironment('MAIL_CONFIGURATION_SET', this.sending.configurationSetName)
  }

  /** Lets the site say whether staff are mailed, and from where. */
  letSay(site: CountyFunction): void {
    if (this.sender) site.addEnvironment('MAIL_SENDER', this.sender)
  }

  private verify(domain: string): void {
    const identity = new EmailIdentity(this, 'Domain', { identity: Identity.domain(domain) })
    for (const [index, { name, value }] of identity.dkimRecords.entries())
      new CfnOutput(this, `MailRecord${index + 1}`, {
        value: `${name} CNAME ${value}`,
        description: 'A DNS record that the mail domain needs',
      })
  }

  private report(sending: ConfigurationSet, receipts: CountyQueue): void {
    sending.addEventDestination('ToTheBus', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    })
    new Rule(this, 'MailReportsRule', {
      description: 'What became of mail to staff, to the queue of receipts',
      eventPattern: {
        source: ['aws.ses'],
        detailType: [...mailReports],
        detail: { mail: { tags: { 'ses:configuration-set': [sending.configurationSetName] } } },
      },
      targets: [new SqsQueue(receipts.queue, { deadLetterQueue: receipts.deadLetters })],
    })
  }
}
