// One warm copy of a Lambda function: loads the bundle once, then handles one event at a time.
import { parentPort, workerData } from 'node:worker_threads'
import type { FunctionError, Invocation, WorkerData, WorkerMessage } from './messages.ts'
import { moveDate } from './moved-date.ts'

type Handler = (event: unknown, context: object) => unknown

const about = workerData as WorkerData
const port = parentPort as NonNullable<typeof parentPort>
const tell = (message: WorkerMessage) => port.postMessage(message)

moveDate(new Float64Array(about.clock))
for (const stream of [process.stdout, process.stderr])
  stream.write = ((piece: string | Uint8Array) => {
    tell({ kind: 'log', text: typeof piece === 'string' ? piece : Buffer.from(piece).toString('utf8') })
    return true
  }) as typeof stream.write

const handler = await load()
if (handler) {
  port.on('message', (invocation: Invocation) => void handle(handler, invocation))
  tell({ kind: 'ready' })
}

async function load(): Promise<Handler | undefined> {
  try {
    const bundle = await import(about.bundle)
    if (typeof bundle.handler === 'function') return bundle.handler
    const errorMessage = 'index.handler is undefined or not exported'
    tell({ kind: 'unloadable', error: { errorType: 'Runtime.HandlerNotFound', errorMessage } })
  } catch (error) {
    tell({ kind: 'unloadable', error: told(error) })
  }
  return undefined
}

async function handle(
  handler: Handler,
  { requestId, event, timeoutMilliseconds }: Invocation,
): Promise<void> {
  try {
    const answer = await handler(JSON.parse(event), contextOf(requestId, timeoutMilliseconds))
    tell({ kind: 'answer', requestId, payload: JSON.stringify(answer) ?? 'null' })
  } catch (error) {
    const failure = told(error)
    console.error(JSON.stringify({ level: 'ERROR', message: 'Invoke Error', requestId, ...failure }))
    tell({ kind: 'failure', requestId, error: failure })
  }
}

function contextOf(requestId: string, timeoutMilliseconds: number) {
  const began = performance.now()
  return {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName: about.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: about.functionArn,
    memoryLimitInMB: String(about.memoryMegabytes),
    logGroupName: `/aws/lambda/${about.functionName}`,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
    getRemainingTimeInMillis: () =>
      Math.max(0, Math.round(timeoutMilliseconds - (performance.now() - began))),
  }
}

function told(error: unknown): FunctionError {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error) }
  return { errorType: error.name, errorMessage: error.message, trace: error.stack?.split('\n') ?? [] }
}
