/** What a worker is told at its start. */
export type WorkerData = {
  /** The bundle, as a file URL. */
  bundle: string
  functionName: string
  functionArn: string
  memoryMegabytes: number
  /** How far the clock is ahead of real time (milliseconds, one Float64). */
  clock: SharedArrayBuffer
}

/** To a worker: one event to handle. Event and answer travel as JSON text, as they do in Lambda. */
export type Invocation = { requestId: string; event: string; timeoutMilliseconds: number }

/** What a function's failure looks like to whoever invoked it. */
export type FunctionError = { errorType: string; errorMessage: string; trace?: string[] }

/** From a worker. */
export type WorkerMessage =
  | { kind: 'ready' }
  | { kind: 'log'; text: string }
  | { kind: 'answer'; requestId: string; payload: string }
  | { kind: 'failure'; requestId: string; error: FunctionError }
  | { kind: 'unloadable'; error: FunctionError }
