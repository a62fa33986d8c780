import {
  ConflictException,
  DeleteKeywordCommand,
  DescribePhoneNumbersCommand,
  type PhoneNumberInformation,
  type PinpointSMSVoiceV2Client,
  PutKeywordCommand,
  RequestPhoneNumberCommand,
  UpdatePhoneNumberCommand,
} from '@aws-sdk/client-pinpoint-sms-voice-v2'
import type { TextNumber } from '../../config/county.ts'
import { type Made, type Step, StepFailed } from './custom-resource.ts'

export type Keyword = {
  keyword: string
  message: string
  action: 'AUTOMATIC_RESPONSE' | 'OPT_OUT' | 'OPT_IN'
}

/** A department's number as the stack wants it. `source` is what the county file says. */
export type WantedNumber = {
  department: string
  source: Exclude<TextNumber, { request: 'SIMULATOR' }>
  /** Whether the department sends pictures. */
  pictures: boolean
  optOutList: string
  inboundTopic: string
  keywords: Keyword[]
}

type Service = Pick<PinpointSMSVoiceV2Client, 'send'>

/**
 * Gets and arranges a department's text number, for the kinds that CloudFormation cannot make.
 * Create: takes the number this department already leased, else leases one, then points its texts at us.
 * Update: arranges anew; another kind of number gets another physical id.
 * Delete: keeps the number, since a released number is lost to the county for good.
 */
export async function textNumberStep(
  service: Service,
  step: Step,
  wanted: WantedNumber,
  before?: WantedNumber,
): Promise<Made> {
  if (step.type === 'Delete') return { physicalId: step.physicalId! }
  const kept =
    step.physicalId && before && sameNumber(wanted, before)
      ? await described(service, step.physicalId)
      : undefined
  const number = kept ?? (await taken(service, wanted, step.requestId))
  const id = number.PhoneNumberId!
  if (wanted.pictures && !number.NumberCapabilities?.includes('MMS'))
    throw new StepFailed(
      `The text number of ${wanted.department} has no MMS capability. Leave out "pictures" in the county file, or take a number that has it.`,
      id,
    )
  try {
    await arrange(service, id, wanted, before)
  } catch (fault) {
    if (!waitsForApproval(fault, wanted))
      throw new StepFailed(
        `The text number of ${wanted.department} is leased but could not be arranged (${nameOf(fault)}). It is kept; run the deploy again.`,
        id,
      )
  }
  return {
    physicalId: id,
    data: { PhoneNumber: number.PhoneNumber!, PhoneNumberId: id, Arn: number.PhoneNumberArn! },
  }
}

/** Whether two wishes are for one and the same number: words and approval may differ, the source may not. */
function sameNumber({ source: a }: WantedNumber, { source: b }: WantedNumber): boolean {
  if ('existing' in a || 'existing' in b)
    return 'existing' in a && 'existing' in b && a.existing === b.existing
  if (a.request === 'TEN_DLC' && b.request === 'TEN_DLC') return a.registration === b.registration
  return a.request === b.request
}

async function described(service: Service, id: string): Promise<PhoneNumberInformation> {
  const { PhoneNumbers = [] } = await service.send(new DescribePhoneNumbersCommand({ PhoneNumberIds: [id] }))
  const [number] = PhoneNumbers
  if (!number)
    throw new StepFailed(`This account has no text number ${id} in this region. Correct the county file.`)
  return number
}

async function taken(
  service: Service,
  wanted: WantedNumber,
  requestId: string,
): Promise<PhoneNumberInformation> {
  const { source } = wanted
  if ('existing' in source) return described(service, idOf(source.existing))
  return (await leasedBefore(service, wanted)) ?? lease(service, { ...wanted, source }, requestId)
}

/** A number that an earlier, failed or undone, deploy leased: recognised by the department's own opt-out list. */
async function leasedBefore(
  service: Service,
  { source, optOutList }: WantedNumber,
): Promise<PhoneNumberInformation | undefined> {
  if ('existing' in source) return undefined
  const { PhoneNumbers = [] } = await service.send(
    new DescribePhoneNumbersCommand({
      Filters: [
        { Name: 'opt-out-list-name', Values: [optOutList] },
        { Name: 'number-type', Values: [source.request] },
      ],
    }),
  )
  return PhoneNumbers.find(
    (number) =>
      number.Status !== 'DELETED' &&
      (source.request !== 'TEN_DLC' || number.RegistrationId === idOf(source.registration)),
  )
}

async function lease(
  service: Service,
  {
    source,
    optOutList,
    pictures,
  }: Omit<WantedNumber, 'source'> & { source: Exclude<WantedNumber['source'], { existing: string }> },
  requestId: string,
): Promise<PhoneNumberInformation> {
  const leased = await service.send(
    new RequestPhoneNumberCommand({
      IsoCountryCode: 'US',
      MessageType: 'TRANSACTIONAL',
      NumberCapabilities: pictures ? ['SMS', 'MMS'] : ['SMS'],
      NumberType: source.request,
      OptOutListName: optOutList,
      DeletionProtectionEnabled: true,
      ClientToken: requestId.slice(0, 64),
      ...(source.request === 'TEN_DLC' && { RegistrationId: source.registration }),
    }),
  )
  return leased as PhoneNumberInformation
}

async function arrange(
  service: Service,
  id: string,
  wanted: WantedNumber,
  before?: WantedNumber,
): Promise<void> {
  await service.send(
    new UpdatePhoneNumberCommand({
      PhoneNumberId: id,
      TwoWayEnabled: true,
      TwoWayChannelArn: wanted.inboundTopic,
      SelfManagedOptOutsEnabled: false,
      OptOutListName: wanted.optOutList,
      DeletionProtectionEnabled: true,
    }),
  )
  for (const { keyword, message, action } of wanted.keywords) {
    await service.send(
      new PutKeywordCommand({
        OriginationIdentity: id,
        Keyword: keyword,
        KeywordMessage: message,
        KeywordAction: action,
      }),
    )
  }
  const stays = new Set(wanted.keywords.map(({ keyword }) => keyword))
  for (const { keyword } of before?.keywords ?? []) {
    if (!stays.has(keyword))
      await service.send(new DeleteKeywordCommand({ OriginationIdentity: id, Keyword: keyword }))
  }
}

/** A toll-free number stays pending until its registration is approved; until then it can only be leased. */
function waitsForApproval(fault: unknown, { source }: WantedNumber): boolean {
  const pending = fault instanceof ConflictException && fault.Reason === 'RESOURCE_NOT_ACTIVE'
  return pending && 'request' in source && source.request === 'TOLL_FREE' && !source.approvedOn
}

function idOf(idOrArn: string): string {
  return idOrArn.slice(idOrArn.lastIndexOf('/') + 1)
}

function nameOf(fault: unknown): string {
  return fault instanceof Error ? fault.name : 'unknown fault'
}
