import { CfnOutput, Stack, type StackProps, Tags } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { County } from '../config/county.ts'
import { Alarms } from './alarms.ts'
import { CountyFacts } from './county-facts.ts'
import { CountyKey } from './county-key.ts'
import { Exports } from './exports.ts'
import { Files } from './files.ts'
import { Mailboxes } from './mailboxes.ts'
import { MassMessages } from './mass-messages.ts'
import { Notices } from './notices.ts'
import { Outbox } from './outbox.ts'
import { Push } from './push.ts'
import { Records } from './records.ts'
import { SendLater } from './send-later.ts'
import { Sites } from './sites.ts'
import { StaffDirectory } from './staff-directory.ts'
import { TextNumbers } from './text-numbers.ts'
import { Upkeep } from './upkeep.ts'
import { watch } from './watched.ts'

/** A county's ClientComm: what there is, in the order a message meets it, and who may touch what. */
export class CountyStack extends Stack {
  constructor(scope: Construct, id: string, { county, ...props }: StackProps & { county: County }) {
    super(scope, id, {
      ...props,
      description: `ClientComm for ${county.name}`,
      terminationProtection: county.protect.enabled,
    })
    // Not every region takes tags on dashboards.
    const excludeResourceTypes = ['AWS::CloudWatch::Dashboard']
    Tags.of(this).add('clientcomm:county', county.shortName, { excludeResourceTypes })

    const key = new CountyKey(this, 'Key', { county })
    const records = new Records(this, 'Records', { county, key })
    const textNumbers = new TextNumbers(this, 'TextNumbers', { county, key })
    const outbox = new Outbox(this, 'Outbox', { key })
    const sendLater = new SendLater(this, 'SendLater', { key })
    const massMessages = new MassMessages(this, 'MassMessages', { key })
    const exports = new Exports(this, 'Exports', { key })
    const notices = new Notices(this, 'Notices', { key })
    const push = new Push(this, 'Push', { county, key })
    const mailboxes = new Mailboxes(this, 'Mailboxes', { county, receipts: textNumbers.receipts })
    const upkeep = new Upkeep(this, 'Upkeep', { key })
    const sites = new Sites(this, 'Sites', { county, key })
    const siteAddress = sites.staffSiteAddress
    const files = new Files(this, 'Files', { county, key, siteAddress })
    const directory = new StaffDirectory(this, 'StaffDirectory', { county, key, siteAddress, records })
    new CountyFacts(this, 'CountyFacts', { county, key, records, textNumbers })
    watch(new Alarms(this, 'Alarms', { county, key }), {
      records,
      textNumbers,
      outbox,
      sendLater,
      massMessages,
      exports,
      notices,
      upkeep,
      sites,
    })

    records.letKeep(textNumbers.receiver)

    outbox.letEnqueue(records.onKept)
    sendLater.letSchedule(records.onKept)
    records.letKeep(outbox.sender)
    textNumbers.letSend(outbox.sender)
    files.letSend(outbox.sender)
    records.letKeep(textNumbers.recorder)

    records.letKeep(sendLater.releaser)
    records.letKeep(massMessages.writer)
    massMessages.letAsk(records.onKept)
    massMessages.letAsk(upkeep.sweep)
    records.letKeep(exports.writer)
    files.letExport(exports.writer)
    exports.letAsk(records.onKept)
    records.letKeep(notices.teller)
    notices.letAsk(records.onKept)
    notices.letAsk(notices.teller)
    notices.letAsk(upkeep.sweep)
    mailboxes.letSend(notices.teller)
    mailboxes.letSay(sites.staffSite)
    sites.letLink(notices.teller)
    push.letSend(notices.teller)
    records.letKeep(upkeep.sweep)
    outbox.letEnqueue(upkeep.sweep)
    textNumbers.letReadOptOuts(upkeep.sweep)
    files.letRemove(upkeep.sweep)

    records.letKeep(sites.staffSite)
    sendLater.letSchedule(sites.staffSite)
    files.letKeep(sites.staffSite)
    files.letHandOut(sites.staffSite)
    directory.letSignIn(sites.staffSite)
    push.letSwitch(sites.staffSite)

    new CfnOutput(this, 'StaffSiteAddress', { value: siteAddress, description: 'Where staff sign in' })
    new CfnOutput(this, 'InboundTopicArn', {
      value: textNumbers.inboundTopic.topicArn,
      description: "Where clients' texts come in; docs/deploying.md says how to play one",
    })
  }
}
