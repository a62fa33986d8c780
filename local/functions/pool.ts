import { randomUUID } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { accessKeyOf } from '../aws/server/scope.ts'
import type { FunctionLog } from './log.ts'
import { type Invoked, type Runner, startRunner } from './runner.ts'

/** A Lambda function as the runner needs it. */
export type FunctionSettings = {
  name: string
  /** The bundled file. */
  bundle: string
  timeoutSeconds: number
  memoryMegabytes: number
  environment: Record<string, string>
}
/** What all functions of a world share. */
export type Surroundings = {
  endpoint: string
  region: string
  account: string
  clock: SharedArrayBuffer
  log: FunctionLog
  /** How many copies of one function may run at once. */
  copies: number
}

/** All copies of one function: a free one takes the next event, a new one starts while there is room, else it waits. */
export type Pool = {
  invoke(event: unknown): Promise<Invoked>
  /** Kills one copy, or all; what it was handling fails as when a runtime exits. */
  kill(worker?: number): Promise<void>
  /** How many events are being handled or wait for a free copy. */
  busy(): number
  /** Lets busy copies finish, starts new ones from the bundle as it is now. */
  restart(): void
  stop(): Promise<void>
}

export function openPool(settings: FunctionSettings, surroundings: Surroundings): Pool {
  const { name, timeoutSeconds } = settings
  const { region, account, log } = surroundings
  let runners: Runner[] = []
  let waiting: (() => void)[] = []
  let started = 0
  let generation = 0
  let stopped = false
  let unfinished = 0

  function start(): Runner {
    const number = ++started
    const runner = startRunner({
      number,
      data: {
        bundle: `${pathToFileURL(settings.bundle)}?g=${generation}`,
        functionName: name,
        functionArn: `arn:aws:lambda:${region}:${account}:function:${name}`,
        memoryMegabytes: settings.memoryMegabytes,
        clock: surroundings.clock,
      },
      environment: environmentOf(settings, surroundings, number),
      log: (text) => log.write(name, text),
    })
    runners.push(runner)
    return runner
  }

  function free(): Runner | undefined {
    if (stopped) return undefined
    runners = runners.filter(({ alive }) => alive)
    const idle = runners.find(({ busy }) => !busy)
    return idle ?? (runners.length < surroundings.copies ? start() : undefined)
  }

  async function invoke(event: unknown): Promise<Invoked> {
    let runner = free()
    while (!runner && !stopped) {
      await new Promise<void>((wake) => waiting.push(wake))
      runner = free()
    }
    if (!runner) return { kind: 'failed', error: { errorType: 'Runtime.ExitError', errorMessage: 'stopped' } }
    const ofGeneration = generation
    const invocation = {
      requestId: randomUUID(),
      event: JSON.stringify(event),
      timeoutMilliseconds: timeoutSeconds * 1000,
    }
    const outcome = await runner.invoke(invocation)
    if (ofGeneration !== generation) await runner.kill()
    waiting.shift()?.()
    return outcome
  }

  return {
    async invoke(event) {
      unfinished += 1
      try {
        return await invoke(event)
      } finally {
        unfinished -= 1
      }
    },
    busy: () => unfinished,
    async kill(worker) {
      await Promise.all(
        runners.filter(({ number }) => worker === undefined || number === worker).map((one) => one.kill()),
      )
    },
    restart() {
      generation += 1
      const old = runners
      runners = []
      for (const runner of old) if (!runner.busy) void runner.kill()
    },
    async stop() {
      stopped = true
      const woken = waiting
      waiting = []
      await Promise.all(runners.map((one) => one.kill()))
      for (const wake of woken) wake()
    },
  }
}

/** Exactly what Lambda would set, the function's own variables, and where AWS is. */
function environmentOf(settings: FunctionSettings, { endpoint, region }: Surroundings, worker: number) {
  return {
    PATH: process.env.PATH ?? '',
    TZ: 'UTC',
    LANG: 'en_US.UTF-8',
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: accessKeyOf({ functionName: settings.name, worker }),
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: 'local',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: settings.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(settings.memoryMegabytes),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${settings.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: `local/${worker}`,
    LAMBDA_TASK_ROOT: '/var/task',
    _HANDLER: 'index.handler',
    AWS_ENDPOINT_URL: endpoint,
    ...kept('NODE_COMPILE_CACHE'),
    ...settings.environment,
  }
}

/** A variable of this process, where it is set: so tests that start copies by the hundred parse a bundle once. */
function kept(name: string): Record<string, string> {
  const value = process.env[name]
  return value ? { [name]: value } : {}
}
