import {
  ConflictException,
  DeleteKeywordCommand,
  DescribePhoneNumbersCommand,
  PutKeywordCommand,
  RequestPhoneNumberCommand,
  ThrottlingException,
  UpdatePhoneNumberCommand,
} from '@aws-sdk/client-pinpoint-sms-voice-v2'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Step } from '../../../lambdas/deploy/custom-resource.ts'
import { textNumberStep, type WantedNumber } from '../../../lambdas/deploy/text-number.ts'

type Number = {
  id: string
  type: string
  list: string
  registration?: string
  twoWay?: string
  keywords: Set<string>
}

/** The text service as far as numbers go: what was leased stays leased until somebody asks otherwise. */
class TextService {
  numbers: Number[] = []
  released: string[] = []
  fault: Error | undefined
  private readonly tokens = new Map<string, Number>()

  // biome-ignore lint/suspicious/noExplicitAny: stands in for the SDK's overloads
  send = async (command: any): Promise<any> => {
    if (command instanceof DescribePhoneNumbersCommand)
      return { PhoneNumbers: this.found(command).map(shown) }
    if (command instanceof RequestPhoneNumberCommand) return shown(this.lease(command))
    const number = this.numbers.find(
      ({ id }) => id === (command.input.PhoneNumberId ?? command.input.OriginationIdentity),
    )!
    if (this.fault) throw this.fault
    if (command instanceof UpdatePhoneNumberCommand) number.twoWay = command.input.TwoWayChannelArn!
    else if (command instanceof PutKeywordCommand) number.keywords.add(command.input.Keyword!)
    else if (command instanceof DeleteKeywordCommand) number.keywords.delete(command.input.Keyword!)
    else throw new Error(`not expected: ${command.constructor.name}`)
    return {}
  }

  private found({ input }: DescribePhoneNumbersCommand): Number[] {
    const wanted = (name: string) => input.Filters?.find(({ Name }) => Name === name)?.Values
    return this.numbers.filter(
      ({ id, list, type }) =>
        (!input.PhoneNumberIds || input.PhoneNumberIds.includes(id)) &&
        (wanted('opt-out-list-name')?.includes(list) ?? true) &&
        (wanted('number-type')?.includes(type) ?? true),
    )
  }

  private lease({ input }: RequestPhoneNumberCommand): Number {
    const same = this.tokens.get(input.ClientToken!)
    if (same) return same
    const number: Number = {
      id: `phone-${this.numbers.length + 1}`,
      type: input.NumberType!,
      list: input.OptOutListName!,
      keywords: new Set(),
      ...(input.RegistrationId && { registration: input.RegistrationId }),
    }
    this.tokens.set(input.ClientToken!, number)
    this.numbers.push(number)
    return number
  }
}

function shown({ id, type, registration }: Number) {
  return {
    PhoneNumberId: id,
    PhoneNumber: `+1833555010${id.at(-1)}`,
    PhoneNumberArn: `arn:aws:sms-voice:us-west-2:123456789012:phone-number/${id}`,
    NumberType: type,
    Status: 'ACTIVE',
    RegistrationId: registration,
  }
}

const stop = { keyword: 'STOP', message: 'No more texts.', action: 'OPT_OUT' as const }
const revoke = { keyword: 'REVOKE', message: 'No more texts.', action: 'OPT_OUT' as const }
const tollFree: WantedNumber = {
  department: 'pretrial',
  source: { request: 'TOLL_FREE', approvedOn: '2026-12-01' },
  pictures: false,
  optOutList: 'pretrial-list',
  inboundTopic: 'arn:aws:sns:us-west-2:123456789012:inbound',
  keywords: [stop, revoke],
}
const pending: WantedNumber = { ...tollFree, source: { request: 'TOLL_FREE' } }

const create: Step = { type: 'Create', given: {}, requestId: 'request-1' }
const update = (physicalId: string): Step => ({
  type: 'Update',
  physicalId,
  given: {},
  before: {},
  requestId: 'request-2',
})
const notActive = new ConflictException({
  message: '',
  $metadata: {},
  Reason: 'RESOURCE_NOT_ACTIVE',
  ResourceType: 'phone-number',
} as never)
const throttled = new ThrottlingException({ message: '', $metadata: {} })

describe('a text number that CloudFormation cannot make', () => {
  let service: TextService
  const run = (step: Step, wanted: WantedNumber, before?: WantedNumber) =>
    textNumberStep(service as never, step, wanted, before)
  beforeEach(() => {
    service = new TextService()
  })

  it('is leased, with its texts sent to us and its words set', async () => {
    const made = await run(create, tollFree)
    expect(made).toMatchObject({
      physicalId: 'phone-1',
      data: { PhoneNumber: '+18335550101', PhoneNumberId: 'phone-1' },
    })
    expect(service.numbers).toEqual([
      expect.objectContaining({
        type: 'TOLL_FREE',
        list: 'pretrial-list',
        twoWay: tollFree.inboundTopic,
        keywords: new Set(['STOP', 'REVOKE']),
      }),
    ])
  })

  it('is leased once when CloudFormation asks twice', async () => {
    await run(create, tollFree)
    expect((await run(create, tollFree)).physicalId).toBe('phone-1')
    expect(service.numbers).toHaveLength(1)
  })

  it('is taken up again after a deploy that failed later on', async () => {
    await run(create, tollFree)
    const made = await run({ ...create, requestId: 'another-deploy' }, tollFree)
    expect(made.physicalId).toBe('phone-1')
    expect(service.numbers).toHaveLength(1)
  })

  it('brings the approved registration of a ten-digit number', async () => {
    await run(create, { ...tollFree, source: { request: 'TEN_DLC', registration: 'registration-1' } })
    expect(service.numbers[0]).toMatchObject({ type: 'TEN_DLC', registration: 'registration-1' })
  })

  it('is arranged where it stands when the county has it already', async () => {
    service.numbers.push({ id: 'phone-owned', type: 'TEN_DLC', list: 'Default', keywords: new Set() })
    const made = await run(create, { ...tollFree, source: { existing: 'phone-owned' } })
    expect(made.physicalId).toBe('phone-owned')
    expect(service.numbers).toHaveLength(1)
    expect(service.numbers[0]?.twoWay).toBe(tollFree.inboundTopic)
  })

  it('stops the deploy with a sentence when the county has no such number', async () => {
    await expect(run(create, { ...tollFree, source: { existing: 'phone-gone' } })).rejects.toThrow(
      'Correct the county file',
    )
  })

  it('is leased but left alone while its registration waits for approval', async () => {
    service.fault = notActive
    expect(await run(create, pending)).toMatchObject({ physicalId: 'phone-1' })
  })

  it('is arranged by the deploy that says it is approved', async () => {
    service.fault = notActive
    const { physicalId } = await run(create, pending)
    service.fault = undefined
    expect((await run(update(physicalId), tollFree, pending)).physicalId).toBe(physicalId)
    expect(service.numbers).toEqual([expect.objectContaining({ twoWay: tollFree.inboundTopic })])
  })

  it('fails the deploy when it is said to be approved and is not', async () => {
    service.fault = notActive
    await expect(run(create, tollFree)).rejects.toThrow('could not be arranged')
  })

  it('is named when arranging it fails, and kept by the rollback', async () => {
    service.fault = throttled
    await expect(run(create, tollFree)).rejects.toMatchObject({ physicalId: 'phone-1' })
    const undone = await run(
      { type: 'Delete', physicalId: 'phone-1', given: {}, requestId: 'request-3' },
      tollFree,
    )
    expect(undone.physicalId).toBe('phone-1')
    expect(service.numbers).toHaveLength(1)
  })

  it('loses a word that the county no longer wants', async () => {
    const { physicalId } = await run(create, tollFree)
    await run(update(physicalId), { ...tollFree, keywords: [stop] }, tollFree)
    expect(service.numbers[0]?.keywords).toEqual(new Set(['STOP']))
  })

  it('gets its words back when an update is rolled back', async () => {
    const { physicalId } = await run(create, tollFree)
    const changed = { ...tollFree, keywords: [stop] }
    await run(update(physicalId), changed, tollFree)
    await run(update(physicalId), tollFree, changed)
    expect(service.numbers[0]?.keywords).toEqual(new Set(['STOP', 'REVOKE']))
  })

  it('makes way for a number of another kind, and stays leased', async () => {
    const { physicalId } = await run(create, tollFree)
    const other: WantedNumber = {
      ...tollFree,
      source: { request: 'TEN_DLC', registration: 'registration-1' },
    }
    const made = await run(update(physicalId), other, tollFree)
    expect(made.physicalId).not.toBe(physicalId)
    await run({ type: 'Delete', physicalId, given: {}, requestId: 'request-4' }, tollFree)
    expect(service.numbers.map(({ id }) => id)).toEqual([physicalId, made.physicalId])
  })

  it('is the same again when the change of kind is rolled back', async () => {
    const { physicalId } = await run(create, tollFree)
    const other: WantedNumber = {
      ...tollFree,
      source: { request: 'TEN_DLC', registration: 'registration-1' },
    }
    const made = await run(update(physicalId), other, tollFree)
    const back = await run({ ...update(made.physicalId), requestId: 'rollback' }, tollFree, other)
    expect(back.physicalId).toBe(physicalId)
    expect(service.numbers).toHaveLength(2)
  })
})
