import type { MiddlewareHandler } from 'hono'

/** What a browser says of where a request comes from. */
export type RequestSource = { fetchSite: string | undefined; origin: string | undefined }

/**
 * Whether a request comes from our own pages: browsers say so in `Sec-Fetch-Site`, older ones by `Origin`. What says
 * neither did not come from a form of ours.
 */
export function fromSameOrigin({ fetchSite, origin }: RequestSource, siteAddress: string): boolean {
  if (fetchSite !== undefined) return fetchSite === 'same-origin'
  return origin === new URL(siteAddress).origin
}

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses (403) every request that may change something unless it comes from our own pages. The site's address comes
 * from settings, since behind CloudFront the Host header names the API.
 */
export function sameOriginOnly(
  siteAddress: string,
  refuse: (context: Parameters<MiddlewareHandler>[0]) => Response | Promise<Response> = (context) =>
    context.text('Refused: this request did not come from this site.', 403),
): MiddlewareHandler {
  return async (context, next) => {
    const { method } = context.req
    const source = { fetchSite: context.req.header('sec-fetch-site'), origin: context.req.header('origin') }
    if (!readingMethods.has(method) && !fromSameOrigin(source, siteAddress)) return refuse(context)
    await next()
  }
}
