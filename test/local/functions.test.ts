import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { eventually, testFolder, testWorld } from '../support/local-world.ts'

const answering = (expression: string) => `export const handler = async (event, context) => (${expression})`

describe('a function', () => {
  test('has its own variables and no others, and Lambda’s context', async () => {
    const world = await testWorld({
      functions: {
        'record-receipt': answering(
          '{ env: process.env, left: context.getRemainingTimeInMillis(), name: context.functionName, id: context.awsRequestId }',
        ),
      },
    })
    const outcome = await world.functions.invoke('record-receipt', {})
    expect(outcome).toMatchObject({
      kind: 'answered',
      payload: {
        name: 'record-receipt',
        left: expect.any(Number),
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    })
    const { env, left } = (outcome as { payload: { env: Record<string, string>; left: number } }).payload
    expect(left).toBeGreaterThan(29_000)
    expect(left).toBeLessThanOrEqual(30_000)
    expect(env).toMatchObject({
      TABLE_NAME: 'clientcomm',
      AWS_ENDPOINT_URL: world.endpoint,
      AWS_REGION: 'us-west-2',
      POWERTOOLS_SERVICE_NAME: 'record-receipt',
    })
    expect(Object.keys(env)).not.toContain('OUTBOX_QUEUE_URL')
    expect(Object.keys(env)).not.toContain('HOME')
  })

  test('sees the time of the simulator’s clock, without a word for it', async () => {
    const world = await testWorld({
      functions: {
        sweep: answering(
          '{ now: Date.now(), made: new Date().getTime(), fixed: new Date(0).getTime(), is: new Date() instanceof Date, parsed: Date.parse("2026-01-01") }',
        ),
      },
    })
    world.clock.advance(86_400)
    const outcome = await world.functions.invoke('sweep', {})
    const { now, made, ...rest } = (outcome as { payload: { now: number; made: number } }).payload
    expect(Math.abs(now - world.clock.now())).toBeLessThan(2000)
    expect(now - Date.now()).toBeGreaterThan(86_000_000)
    expect(made).toBeGreaterThanOrEqual(now)
    expect(rest).toEqual({ fixed: 0, is: true, parsed: Date.UTC(2026, 0, 1) })
    world.clock.advance(60)
    const later = (await world.functions.invoke('sweep', {})) as { payload: { now: number } }
    expect(later.payload.now - now).toBeGreaterThanOrEqual(60_000)
  })

  test('stays warm, and handles one event at a time in each copy', async () => {
    const source =
      'let count = 0, busy = 0; export const handler = async () => { busy++; const most = busy; await new Promise((done) => setTimeout(done, 30)); busy--; return { count: ++count, most } }'
    const world = await testWorld({ functions: { sweep: source }, copies: 2, triggers: false })
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => world.functions.invoke('sweep', {})))
    const payloads = outcomes.map(
      (outcome) => (outcome as { payload: { count: number; most: number } }).payload,
    )
    expect(payloads.every(({ most }) => most === 1)).toBe(true)
    expect(payloads.reduce((sum, { count }) => Math.max(sum, count), 0)).toBeGreaterThanOrEqual(3)
  })

  test.each([
    [
      'throws',
      'export const handler = async () => { throw new TypeError("no such thing") }',
      { errorType: 'TypeError', errorMessage: 'no such thing' },
    ],
    ['has no handler', 'export const other = 1', { errorType: 'Runtime.HandlerNotFound' }],
    ['cannot be loaded', 'import "./nowhere.mjs"', { errorType: 'Error' }],
    ['ends its process', 'export const handler = () => process.exit(1)', { errorType: 'Runtime.ExitError' }],
  ])('fails when it %s', async (_what, source, error) => {
    const world = await testWorld({ functions: { sweep: source }, triggers: false })
    expect(await world.functions.invoke('sweep', {})).toMatchObject({ kind: 'failed', error })
    expect(await world.functions.invoke('sweep', {})).toMatchObject({ kind: 'failed', error })
  })

  test('is ended when its time is over, and a new copy takes the next event', async () => {
    const source =
      'export const handler = async (event) => event.slow ? new Promise((done) => setTimeout(done, 60_000)) : "well"'
    const functions = [{ name: 'sweep', timeoutSeconds: 0.2, memoryMegabytes: 128, variables: [] }]
    const world = await testWorld({ functions: { sweep: source }, house: { functions }, triggers: false })
    expect(await world.functions.invoke('sweep', { slow: true })).toMatchObject({
      kind: 'failed',
      error: {
        errorType: 'Sandbox.Timedout',
        errorMessage: expect.stringContaining('Task timed out after 0.20 seconds'),
      },
    })
    expect(await world.functions.invoke('sweep', {})).toEqual({ kind: 'answered', payload: 'well' })
  })

  test('can be killed in the middle: one copy, while the other goes on', async () => {
    const source =
      'export const handler = async () => { console.log(process.env.AWS_ACCESS_KEY_ID); await new Promise((done) => setTimeout(done, 300)); return "done" }'
    const world = await testWorld({ functions: { sweep: source }, triggers: false })
    const both = [world.functions.invoke('sweep', {}), world.functions.invoke('sweep', {})]
    await eventually(() => world.functions.log('sweep').length === 2)
    expect(world.functions.log('sweep').sort()).toEqual(['LOCAL-sweep-1', 'LOCAL-sweep-2'])
    await world.functions.kill('sweep', 1)
    expect(await Promise.all(both)).toMatchObject([
      { kind: 'failed', error: { errorType: 'Runtime.ExitError' } },
      { kind: 'answered' },
    ])
    expect(await world.functions.invoke('sweep', {})).toMatchObject({ kind: 'answered' })
  })

  test('writes its log to a file of its own, failures too', async () => {
    const dataDir = testFolder()
    const world = await testWorld({
      dataDir,
      functions: {
        sweep: 'export const handler = async () => { console.log("one\\ntwo"); throw new Error("three") }',
      },
      triggers: false,
    })
    await world.functions.invoke('sweep', {})
    expect(world.functions.log('sweep').slice(0, 2)).toEqual(['one', 'two'])
    expect(world.functions.log('sweep')[2]).toContain('three')
    expect(readFileSync(join(dataDir, 'log', 'sweep.log'), 'utf8')).toContain('one\ntwo\n')
    expect(existsSync(join(dataDir, 'log', 'staff-site.log'))).toBe(false)
  })

  test('takes its bundle anew after a restart', async () => {
    const dataDir = testFolder()
    const { writeFileSync } = await import('node:fs')
    const world = await testWorld({ dataDir, functions: { sweep: answering('"old"') }, triggers: false })
    expect(await world.functions.invoke('sweep', {})).toMatchObject({ payload: 'old' })
    writeFileSync(join(dataDir, 'sweep.mjs'), answering('"new"'))
    world.functions.restart()
    expect(await world.functions.invoke('sweep', {})).toMatchObject({ payload: 'new' })
  })

  test('starts each minute with the scheduled event', async () => {
    const world = await testWorld({
      functions: { sweep: 'export const handler = async (event) => { console.log(JSON.stringify(event)) }' },
    })
    world.clock.advance(61)
    const line = await eventually(() => world.functions.log('sweep')[0])
    expect(JSON.parse(line)).toMatchObject({
      source: 'aws.events',
      'detail-type': 'Scheduled Event',
      resources: ['arn:aws:events:us-west-2:123456789012:rule/sweep'],
      detail: {},
    })
    world.clock.advance(3600)
    await eventually(() => world.functions.log('sweep').length === 2)
  })

  test('can be killed at a call of its own, before it is applied or before it is answered', async () => {
    const source = `export const handler = async () => {
      const authorization = 'AWS4-HMAC-SHA256 Credential=' + process.env.AWS_ACCESS_KEY_ID + '/20261121/us-west-2/sqs/aws4_request, '
      const headers = { authorization, 'x-amz-target': 'AmazonSQS.SendMessage' }
      const body = JSON.stringify({ QueueUrl: process.env.OUTBOX_QUEUE_URL, MessageBody: 'from the function' })
      await fetch(process.env.AWS_ENDPOINT_URL, { method: 'POST', headers, body })
      return 'done'
    }`
    const world = await testWorld({ functions: { 'send-message': source }, triggers: false })
    let at: 'before' | 'after' | undefined
    world.server.onRequest(async ({ phase, functionName, worker }) => {
      if (phase !== at || functionName === undefined) return undefined
      await world.functions.kill(functionName, worker)
      return 'drop'
    })
    const run = async () => (await world.functions.invoke('send-message', {})).kind
    const sent = () => world.queues.count('outbox').visible
    expect([await run(), sent()]).toEqual(['answered', 1])
    at = 'before'
    expect([await run(), sent()]).toEqual(['failed', 1])
    at = 'after'
    expect([await run(), sent()]).toEqual(['failed', 2])
  })
})
