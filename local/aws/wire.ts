import type { DatabaseSync } from 'node:sqlite'

/**
 * What every local AWS service is told of a request. The server has already read the body, and has told the
 * service from the SigV4 credential scope (`Credential=…/20261121/us-west-2/dynamodb/aws4_request`).
 */
export type AwsRequest = {
  /** The scope's service name: dynamodb, sqs, scheduler, sms-voice, s3, ssm, cognito-idp … */
  service: string
  /** The part of `X-Amz-Target` after the dot; empty for REST services (scheduler, s3). */
  operation: string
  region: string
  method: string
  path: string
  query: URLSearchParams
  /** Lower-case names. */
  headers: Record<string, string>
  body: Buffer
}

export type AwsResponse = { status: number; headers: Record<string, string>; body: string | Buffer }

/** One local AWS service: answers as AWS does, or throws an `AwsFault`. */
export type AwsService = {
  name: string
  answer(request: AwsRequest): Promise<AwsResponse> | AwsResponse
  /** REST services name the operation by method and path; without this it is `request.operation`. */
  operationOf?(request: AwsRequest): string
}

/** A refusal in AWS's own words; the server writes it in the wire format of the service's protocol. */
export class AwsFault extends Error {
  readonly code: string
  readonly status: number
  readonly fields: Record<string, unknown>
  constructor(code: string, message: string, status = 400, fields: Record<string, unknown> = {}) {
    super(message)
    this.code = code
    this.status = status
    this.fields = fields
  }
}

/** Thrown by a service that did the work but whose answer must not reach the caller: the connection is cut. */
export class AnswerLost extends Error {
  constructor() {
    super('the connection was cut before the answer')
  }
}

/** The simulator can move time forward; everything local reads the time here. */
export type LocalClock = {
  /** Milliseconds since 1970, moved forward by the simulator. */
  now(): number
}

/** What all local services share: one SQLite file (WAL), one clock, one pretend account. */
export type LocalWorld = {
  database: DatabaseSync
  clock: LocalClock
  region: string
  /** Twelve digits. */
  account: string
  /** Where this server answers, e.g. `http://127.0.0.1:4566`. */
  endpoint: string
}

/** An answer in the JSON protocols (1.0 and 1.1). */
export function json(body: unknown, version: '1.0' | '1.1' = '1.0', status = 200): AwsResponse {
  return {
    status,
    headers: { 'content-type': `application/x-amz-json-${version}` },
    body: JSON.stringify(body),
  }
}
