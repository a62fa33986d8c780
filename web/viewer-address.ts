import type { Context } from 'hono'

/**
 * The network address a request came from, for the audit alone: never for a log. Behind CloudFront its function writes
 * it over whatever the viewer sent, and `originSecret` has seen that the request came that way; otherwise it is what
 * the API says.
 */
export function viewerAddress(c: Context): string | undefined {
  const told = c.get('cameThroughFront') ? c.req.header('X-Viewer-Address') : sourceOf(c.env)
  return told !== undefined && /^[0-9a-fA-F.:]{2,45}$/.test(told) ? told : undefined
}

function sourceOf(env: unknown): string | undefined {
  const { requestContext } = (env ?? {}) as {
    requestContext?: { identity?: { sourceIp?: string } }
  }
  return requestContext?.identity?.sourceIp
}
