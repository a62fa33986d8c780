import { beforeEach, describe, expect, test } from 'vitest'
import { composeMessage } from '../../../core/actions/compose-message.ts'
import { departments } from '../../../local/demo-county/departments.ts'
import {
  actor,
  formKey,
  mariasPhone,
  openCounty,
  type TestCounty,
  unknownPhone,
} from '../../support/county.ts'

let county: TestCounty
beforeEach(async () => {
  county = await openCounty()
})

describe('A word that stops texts', () => {
  test.each(['STOP', 'alto', '¡PARAR!', 'Cancelar.', 'stop stop', 'Baja', 'DETENER'])(
    '"%s" blocks the next message to that number',
    async (word) => {
      const maria = await county.maria()
      await county.text(word)
      expect(await county.conversation(maria.id)).toMatchObject({ stopped: [mariasPhone], unread: 1 })
      expect(await county.store.isOptedOut(mariasPhone, 'pretrial')).toBe(true)
      const form = { conversation: maria.id, to: mariasPhone, body: 'Hi', formKey: formKey() }
      expect(await composeMessage(county.deps, actor('dana'), form)).toEqual({
        kind: 'blocked',
        because: 'opted-out',
      })
      expect(await county.entries(maria)).toMatchObject([
        { direction: 'in', body: word },
        { direction: 'marker', marker: { kind: 'opted-out', address: mariasPhone } },
      ])
    },
  )

  test('inside a sentence stops nothing', async () => {
    await county.maria()
    await county.text('can I stop by at 3')
    expect(await county.store.isOptedOut(mariasPhone, 'pretrial')).toBe(false)
  })

  test('holds for one department only', async () => {
    await county.maria()
    await county.text('STOP')
    expect(await county.store.isOptedOut(mariasPhone, 'behavioral')).toBe(false)
  })

  test('said twice leaves one marker', async () => {
    const maria = await county.maria()
    await county.text('STOP')
    await county.text('STOP')
    const entries = await county.entries(maria)
    expect(entries.filter(({ direction }) => direction === 'marker')).toHaveLength(1)
  })

  test('is taken back by START', async () => {
    const maria = await county.maria()
    await county.text('STOP')
    await county.text('Comenzar')
    expect(await county.store.isOptedOut(mariasPhone, 'pretrial')).toBe(false)
    expect(await county.conversation(maria.id)).toMatchObject({ stopped: [] })
    await expect(county.wrote('dana', maria)).resolves.toMatchObject({ status: 'queued' })
  })
})

describe('The automatic answer to an unknown number', () => {
  const answers = async (conversation: string) =>
    (await county.entries(await county.conversation(conversation))).filter((one) => one.direction === 'out')

  test('is sent once, in the department’s languages, and leaves the list showing what the person wrote', async () => {
    const { conversation } = await county.text('hi is this pretrial', { from: unknownPhone })
    await county.text('hello?', { from: unknownPhone })
    const [answer, ...more] = await answers(conversation)
    expect(more).toEqual([])
    const words = departments.find(({ id }) => id === 'pretrial')?.automaticAnswer
    expect(answer).toMatchObject({
      status: 'queued',
      to: unknownPhone,
      lane: 'direct',
      author: { automatic: 'unknown-number' },
      body: `${words?.en}\n\n${words?.es}`,
    })
    expect(await county.conversation(conversation)).toMatchObject({ preview: 'hello?', previewOf: 'in' })
  })

  test('comes after the text it answers', async () => {
    const { conversation } = await county.text('hi', { from: unknownPhone })
    const entries = await county.entries(await county.conversation(conversation))
    expect(entries.map(({ direction }) => direction)).toEqual(['in', 'out'])
  })

  test.each([
    ['a short code', { from: '262966' }, 'Your code is 1234'],
    ['someone who writes STOP', { from: unknownPhone }, 'STOP'],
    ['someone who asks for HELP, which the service answers', { from: unknownPhone }, 'ayuda'],
  ])('is not sent to %s', async (_, parts, body) => {
    const { conversation } = await county.text(body, parts)
    expect(await answers(conversation)).toEqual([])
  })

  test('is not sent to a number that opted out before', async () => {
    await county.store.keep.optedOut({
      address: unknownPhone,
      department: 'pretrial',
      at: county.now(),
      how: 'service-list',
    })
    const { conversation } = await county.text('hi', { from: unknownPhone })
    expect(await answers(conversation)).toEqual([])
  })

  test('is not sent by a department that has switched it off', async () => {
    county = await openCounty({ departments: (one) => ({ ...one, automaticAnswer: null }) })
    const { conversation } = await county.text('hi', { from: unknownPhone })
    expect(await answers(conversation)).toEqual([])
  })

  test('flags the conversation when it does not arrive', async () => {
    const { conversation } = await county.text('hi', { from: unknownPhone })
    const [answer] = await answers(conversation)
    expect((await county.conversation(conversation)).newestOutbound).toBe(answer?.id)
  })
})
