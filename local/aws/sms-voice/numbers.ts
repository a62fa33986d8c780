import { invalid, notFound } from './refusals.ts'

/** What a text of just this word does: AWS's actions, and the words it is answered with. */
export type Keyword = {
  keyword: string
  action: 'OPT_OUT' | 'OPT_IN' | 'AUTOMATIC_RESPONSE'
  message: string
}

/** One of the county's text numbers, as the stack sets it up. */
export type TextNumber = {
  /** E.164. */
  phoneNumber: string
  id: string
  type: 'SIMULATOR' | 'TOLL_FREE' | 'TEN_DLC'
  capabilities: ('SMS' | 'MMS' | 'VOICE')[]
  optOutList: string
  /** The SNS topic for texts that come in; none means that the number only sends. */
  topic: string | null
  /** Answers to STOP and to HELP. */
  mandatory: { stop: string; help: string }
  keywords: Keyword[]
}

export type Place = { region: string; account: string }
export const arnOfNumber = ({ region, account }: Place, id: string) =>
  `arn:aws:sms-voice:${region}:${account}:phone-number/${id}`
export const arnOfList = ({ region, account }: Place, name: string) =>
  `arn:aws:sms-voice:${region}:${account}:opt-out-list/${name}`
export const arnOfTopic = ({ region, account }: Place, name: string) =>
  `arn:aws:sns:${region}:${account}:${name}`

/** The number that an origination identity names: the number itself, its id or its ARN. */
export function originationNumber(numbers: TextNumber[], identity: string | undefined): TextNumber {
  if (identity === undefined)
    throw invalid('MISSING_PARAMETER', 'OriginationIdentity is required here: there is no pool or sender id')
  const plain = identity.split('/').at(-1) ?? ''
  const found = numbers.find(({ phoneNumber, id }) => [phoneNumber, phoneNumber.slice(1), id].includes(plain))
  if (!found) throw notFound('phone-number', identity)
  return found
}

type Filter = { Name: string; Values: string[] }
const described: Record<string, (number: TextNumber) => string[]> = {
  'deletion-protection-enabled': () => ['true'],
  'iso-country-code': () => ['US'],
  'message-type': () => ['TRANSACTIONAL'],
  'number-capability': ({ capabilities }) => capabilities,
  'number-type': ({ type }) => [type],
  'opt-out-list-name': ({ optOutList }) => [optOutList],
  'self-managed-opt-outs-enabled': () => ['false'],
  status: () => ['ACTIVE'],
  'two-way-enabled': ({ topic }) => [String(topic !== null)],
}

/** `DescribePhoneNumbers`: all, those named (each must exist), or those that pass the filters. */
export function describeNumbers(numbers: TextNumber[], place: Place, ids?: string[], filters: Filter[] = []) {
  const named = ids?.length ? ids.map((id) => originationNumber(numbers, id)) : numbers
  const passing = named.filter((number) =>
    filters.every(({ Name, Values }) => {
      const valuesOf = described[Name]
      if (!valuesOf) throw invalid('INVALID_FILTER_VALUES', `${Name} is not a filter here`)
      return valuesOf(number).some((value) => Values.includes(value))
    }),
  )
  return passing.map((number) => ({
    PhoneNumberArn: arnOfNumber(place, number.id),
    PhoneNumberId: number.id,
    PhoneNumber: number.phoneNumber,
    Status: 'ACTIVE',
    IsoCountryCode: 'US',
    MessageType: 'TRANSACTIONAL',
    NumberCapabilities: number.capabilities,
    NumberType: number.type,
    MonthlyLeasingPrice: '0.00',
    TwoWayEnabled: number.topic !== null,
    ...(number.topic && { TwoWayChannelArn: arnOfTopic(place, number.topic) }),
    SelfManagedOptOutsEnabled: false,
    OptOutListName: number.optOutList,
    InternationalSendingEnabled: false,
    DeletionProtectionEnabled: true,
    CreatedTimestamp: 0,
  }))
}
