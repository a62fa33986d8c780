/**
 * The page of ours to come back to after signing in: a path and query of this site, or `/` for anything else, such
 * as another site's address dressed as a path, or the sign-in pages themselves.
 */
export function returnPath(asked: string | undefined): string {
  if (!asked?.startsWith('/') || /[\\\s\p{Cc}]/u.test(asked)) return '/'
  const base = 'http://site.invalid'
  const url = URL.parse(asked, base)
  // `/.//elsewhere` is read as the path `//elsewhere`, which as an address is another site.
  if (!url || url.origin !== base || url.pathname.startsWith('//')) return '/'
  if (/^\/(sign-in|sign-out|signed-out)(\/|$)/.test(url.pathname)) return '/'
  return url.pathname + url.search
}
