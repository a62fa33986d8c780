import type { IncomingHttpHeaders } from 'node:http'

/** Who calls which service, as the request's SigV4 signature says. The signature itself is not checked here. */
export type Scope = { accessKeyId: string; region: string; service: string }

/**
 * Reads the credential scope from the Authorization header or, of a presigned address, from `X-Amz-Credential`.
 * Undefined when the request is not signed.
 */
export function readScope(headers: IncomingHttpHeaders, query: URLSearchParams): Scope | undefined {
  const inHeader = /^AWS4-HMAC-SHA256 .*Credential=([^,\s]+)/.exec(headers.authorization ?? '')?.[1]
  const credential = inHeader ?? query.get('X-Amz-Credential')
  const [accessKeyId, , region, service, end] = credential?.split('/') ?? []
  if (!accessKeyId || !region || !service || end !== 'aws4_request') return undefined
  return { accessKeyId, region, service }
}

/** A worker of a Lambda function, told by the access key it was given. */
export type Caller = { functionName: string; worker: number }

const workerKey = /^LOCAL-([a-z0-9-]+)-(\d+)$/

/** The access key of one worker, so that the server can tell whose request it answers. */
export function accessKeyOf({ functionName, worker }: Caller): string {
  return `LOCAL-${functionName}-${worker}`
}

export function callerOf(accessKeyId: string): Caller | undefined {
  const [, functionName, worker] = workerKey.exec(accessKeyId) ?? []
  return functionName && worker ? { functionName, worker: Number(worker) } : undefined
}
