import { createHash, createHmac, type Hash } from 'node:crypto'
import { SignatureV4 } from '@smithy/signature-v4'

/**
 * A parameter that the deployment wrote, read once at start; a missing one is a fault. One signed request instead of
 * the parameter client: every cold start would load that client's 78 kB for it.
 */
export async function readParameter(name: string): Promise<string> {
  const { AWS_REGION: region = '', AWS_ENDPOINT_URL: endpoint = `https://ssm.${region}.amazonaws.com` } =
    process.env
  const url = new URL(endpoint)
  const signed = await signer(region).sign({
    method: 'POST',
    protocol: url.protocol,
    hostname: url.hostname,
    ...(url.port ? { port: Number(url.port) } : {}),
    path: '/',
    query: {},
    headers: {
      host: url.host,
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AmazonSSM.GetParameter',
    },
    body: JSON.stringify({ Name: name }),
  })
  const { host: _, ...headers } = signed.headers
  const answer = await fetch(url, {
    method: 'POST',
    headers,
    body: signed.body,
    signal: AbortSignal.timeout(5000),
  })
  const { Parameter } = (await answer.json()) as { Parameter?: { Value?: string } }
  if (!answer.ok || !Parameter?.Value)
    throw new Error(`the parameter ${name} could not be read: ${answer.status}`)
  return Parameter.Value
}

function signer(region: string): SignatureV4 {
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '', AWS_SESSION_TOKEN } = process.env
  return new SignatureV4({
    service: 'ssm',
    region,
    credentials: {
      accessKeyId: AWS_ACCESS_KEY_ID,
      secretAccessKey: AWS_SECRET_ACCESS_KEY,
      ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}),
    },
    sha256: Sha256,
  })
}

/** Node's SHA-256 as the signer wants it. */
class Sha256 {
  private readonly hash: Hash | ReturnType<typeof createHmac>
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytes(secret))
  }
  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.hash.update(bytes(data))
  }
  async digest(): Promise<Uint8Array> {
    return this.hash.digest()
  }
  reset(): void {}
}

function bytes(data: string | ArrayBuffer | ArrayBufferView): Buffer {
  if (typeof data === 'string') return Buffer.from(data)
  return ArrayBuffer.isView(data)
    ? Buffer.from(data.buffer, data.byteOffset, data.byteLength)
    : Buffer.from(data)
}
