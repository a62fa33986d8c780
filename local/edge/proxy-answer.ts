/** A function's answer to a proxy event, read strictly. */
export type ProxyAnswer = { status: number; headers: [name: string, value: string][]; body: Buffer }

/** Lambda's limit on what a function may answer. */
const longestAnswerBytes = 6 * 1024 * 1024
/** Headers that API Gateway keeps for itself. */
const remapped = new Set([
  'connection',
  'content-length',
  'date',
  'server',
  'transfer-encoding',
  'www-authenticate',
])

/** Reads the answer; undefined when API Gateway would call it malformed (and answer 502). */
export function readAnswer(payload: unknown): ProxyAnswer | undefined {
  if (typeof payload !== 'object' || payload === null) return undefined
  if (Buffer.byteLength(JSON.stringify(payload)) > longestAnswerBytes) return undefined
  const { statusCode, headers, multiValueHeaders, body, isBase64Encoded, ...unknown } = payload as Record<
    string,
    unknown
  >
  const status = Number(statusCode)
  if (!Number.isInteger(status) || status < 100 || status > 599 || Object.keys(unknown).length > 0)
    return undefined
  if (body !== undefined && body !== null && typeof body !== 'string') return undefined
  if (!isRecord(headers) || !isRecord(multiValueHeaders)) return undefined
  const several = Object.entries(multiValueHeaders ?? {}).flatMap(([name, values]) =>
    (Array.isArray(values) ? values : [values]).map((value) => [name, String(value)] as const),
  )
  const named = new Set(several.map(([name]) => name.toLowerCase()))
  const single = Object.entries(headers ?? {})
    .filter(([name]) => !named.has(name.toLowerCase()))
    .map(([name, value]) => [name, String(value)] as const)
  return {
    status,
    headers: [...single, ...several].map(([name, value]) =>
      remapped.has(name.toLowerCase()) ? [`x-amzn-remapped-${name.toLowerCase()}`, value] : [name, value],
    ),
    body: Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8'),
  }
}

function isRecord(value: unknown): value is Record<string, unknown> | null | undefined {
  return value === null || value === undefined || (typeof value === 'object' && !Array.isArray(value))
}
