import { Worker } from 'node:worker_threads'
import type { FunctionError, Invocation, WorkerData, WorkerMessage } from './messages.ts'

/** How one invocation ended. */
export type Invoked = { kind: 'answered'; payload: unknown } | { kind: 'failed'; error: FunctionError }

/** One warm copy of a function, in a thread of its own with its own environment. */
export type Runner = {
  number: number
  busy: boolean
  /** Handles one event; the caller waits for it before the next. Never rejects: a failure is an outcome. */
  invoke(invocation: Invocation): Promise<Invoked>
  /** Ends the thread at once, in the middle of whatever it does. */
  kill(): Promise<void>
  /** Whether it can take another event. */
  readonly alive: boolean
}

export type RunnerSettings = {
  number: number
  data: WorkerData
  environment: Record<string, string>
  log(text: string): void
}

const exited = (requestId: string): FunctionError => ({
  errorType: 'Runtime.ExitError',
  errorMessage: `RequestId: ${requestId} Error: Runtime exited without providing a reason`,
})

/** Starts a copy. The bundle loads at once; the first event waits for it, which its time limit does not count. */
export function startRunner({ number, data, environment, log }: RunnerSettings): Runner {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    env: environment,
    workerData: data,
    execArgv: ['--disable-warning=ExperimentalWarning', '--enable-source-maps'],
    stdout: true,
    stderr: true,
  })
  let alive = true
  let unloadable: FunctionError | undefined
  let finish: ((outcome: Invoked) => void) | undefined
  let loaded = () => {}
  const ready = new Promise<void>((done) => {
    loaded = done
  })
  let current = ''

  function end(outcome: Invoked) {
    const told = finish
    finish = undefined
    runner.busy = false
    told?.(outcome)
  }

  function timeOut({ requestId, timeoutMilliseconds }: Invocation) {
    const seconds = (timeoutMilliseconds / 1000).toFixed(2)
    const errorMessage = `${new Date().toISOString()} ${requestId} Task timed out after ${seconds} seconds`
    log(`${errorMessage}\n`)
    end({ kind: 'failed', error: { errorType: 'Sandbox.Timedout', errorMessage } })
    void runner.kill()
  }

  worker.on('message', (message: WorkerMessage) => {
    if (message.kind === 'log') log(message.text)
    else if (message.kind === 'ready') loaded()
    else if (message.kind === 'answer') end({ kind: 'answered', payload: JSON.parse(message.payload) })
    else if (message.kind === 'failure') end({ kind: 'failed', error: message.error })
    else if (message.kind === 'unloadable') {
      unloadable = message.error
      log(`${JSON.stringify({ level: 'ERROR', message: 'Init Error', ...message.error })}\n`)
      void runner.kill()
    }
  })
  worker.on('error', (error) => {
    unloadable = { errorType: error.name, errorMessage: error.message }
    log(`${JSON.stringify({ level: 'ERROR', message: 'Uncaught Exception', ...unloadable })}\n`)
  })
  worker.on('exit', () => {
    alive = false
    end({ kind: 'failed', error: unloadable ?? exited(current) })
  })

  const runner: Runner = {
    number,
    busy: false,
    get alive() {
      return alive
    },
    invoke(invocation) {
      runner.busy = true
      current = invocation.requestId
      return new Promise((done) => {
        let timer: ReturnType<typeof setTimeout> | undefined
        finish = (outcome) => {
          clearTimeout(timer)
          done(outcome)
        }
        if (!alive) return end({ kind: 'failed', error: unloadable ?? exited(current) })
        void ready.then(() => {
          worker.postMessage(invocation)
          timer = setTimeout(timeOut, invocation.timeoutMilliseconds, invocation)
        })
      })
    },
    async kill() {
      alive = false
      await worker.terminate()
    },
  }
  return runner
}
