import { AwsFault, type AwsRequest, type AwsResponse } from '../wire.ts'

/** Which origin's pages may put files into which bucket, as the bucket's CORS rule says. */
export function openCors() {
  const origins = new Map<string, string>()
  const allowed = (bucket: string, { headers }: AwsRequest): Record<string, string> =>
    headers.origin !== undefined && headers.origin === origins.get(bucket)
      ? { 'access-control-allow-origin': headers.origin, 'access-control-expose-headers': '', vary: 'Origin' }
      : {}
  return {
    allow: (bucket: string, origin: string) => void origins.set(bucket, origin),
    /** The headers of an answer to a page of that origin; none to any other, so that a browser hides the answer. */
    allowed,
    /** Answers a browser that asks before it puts: PUT with a content type, from that origin, and nothing else. */
    preflight(bucket: string, request: AwsRequest): AwsResponse {
      const own = allowed(bucket, request)
      const method = request.headers['access-control-request-method']
      const wanted = request.headers['access-control-request-headers'] ?? ''
      const isKnown = wanted
        .split(',')
        .every((name) => ['', 'content-type'].includes(name.trim().toLowerCase()))
      if (Object.keys(own).length === 0 || method !== 'PUT' || !isKnown)
        throw new AwsFault('AccessForbidden', 'CORSResponse: This CORS request is not allowed.', 403)
      const granted = { 'access-control-allow-methods': 'PUT', 'access-control-allow-headers': wanted }
      return { status: 200, headers: { ...own, ...granted, 'access-control-max-age': '3000' }, body: '' }
    },
  }
}
