/** What a browser does without its screen and its scripts: cookies, redirects, forms. */
export type PlainBrowser = {
  /** Follows redirects, as if the address had been typed. */
  open(address: string): Promise<PageSeen>
  /** Fills in and sends the page's first form with this button's or action's address; other fields keep their values. */
  send(page: PageSeen, fields: Record<string, string>, action?: string): Promise<PageSeen>
  /** Follows the page's link with these words. */
  follow(page: PageSeen, words: string): Promise<PageSeen>
  cookies: Map<string, string>
}
export type PageSeen = {
  address: string
  status: number
  headers: Headers
  text: string
  /** What is said to assistive technology at once. */
  alert: string | undefined
  title: string
  /** Every address that was asked, in order. */
  path: string[]
}

/** A new browser with no cookies. Cookies are kept per host name, as browsers do: ports share them. */
export function plainBrowser(): PlainBrowser {
  const cookies = new Map<string, string>()

  async function ask(address: string, init: RequestInit = {}, path: string[] = []): Promise<PageSeen> {
    const url = new URL(address)
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { accept: 'text/html', ...init.headers, cookie: cookieHeader(url) },
    })
    for (const line of response.headers.getSetCookie()) keep(line)
    const text = await response.text()
    const location = response.headers.get('location')
    const asked = [...path, `${init.method ?? 'GET'} ${url.origin}${url.pathname}`]
    if (location && response.status >= 300 && response.status < 400) {
      if (asked.length > 20) throw new Error(`redirected in a circle: ${asked.join(', ')}`)
      return ask(new URL(location, url).href, {}, asked)
    }
    return {
      address: url.href,
      status: response.status,
      headers: response.headers,
      text,
      alert: between(text, /<p[^>]*role="alert"[^>]*>/, '</p>'),
      title: between(text, /<h1[^>]*>/, '</h1>') ?? '',
      path: asked,
    }
  }

  function keep(line: string) {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
    const [name = '', ...value] = pair.split('=')
    const attribute = (wanted: string) =>
      attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1)
    const path = attribute('path') ?? '/'
    const expires = attribute('expires')
    const isOver =
      attribute('max-age') === '0' || (expires !== undefined && Date.parse(expires) <= Date.now())
    if (isOver) cookies.delete(`${path} ${name}`)
    else cookies.set(`${path} ${name}`, value.join('='))
  }

  function cookieHeader({ pathname }: URL): string {
    return [...cookies]
      .map(([key, value]) => [...key.split(' '), value] as [string, string, string])
      .filter(([path]) => pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`))
      .map(([, name, value]) => `${name}=${value}`)
      .join('; ')
  }

  return {
    cookies,
    open: (address) => ask(address),
    follow(page, words) {
      const link = [...page.text.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/g)].find(
        ([, , inside]) => inside?.trim() === words,
      )
      if (!link) throw new Error(`no link "${words}" on: ${page.title}`)
      return ask(new URL(attributeOf(link[1] ?? '', 'href') ?? '', page.address).href)
    },
    send(page, fields, action) {
      const forms = [...page.text.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
      const form = forms.find(
        ([, attributes = '']) => !action || attributeOf(attributes, 'action') === action,
      )
      if (!form) throw new Error(`no form on: ${page.title} (${page.status})`)
      const [, attributes = '', inside = ''] = form
      const body = new URLSearchParams()
      for (const [, input = ''] of inside.matchAll(/<input\b([^>]*)>/g))
        body.set(attributeOf(input, 'name') ?? '', attributeOf(input, 'value') ?? '')
      for (const name of Object.keys(fields))
        if (!inside.includes(`name="${name}"`)) throw new Error(`no field ${name} on: ${page.title}`)
      for (const [name, value] of Object.entries(fields)) body.set(name, value)
      const to = new URL(attributeOf(attributes, 'action') ?? '', page.address)
      const headers = { 'sec-fetch-site': 'same-origin', origin: to.origin }
      return ask(to.href, { method: 'POST', body, headers })
    },
  }
}

function between(text: string, from: RegExp, to: string): string | undefined {
  const start = from.exec(text)
  if (!start) return undefined
  const begin = start.index + start[0].length
  return plain(text.slice(begin, text.indexOf(to, begin)))
}

function attributeOf(attributes: string, name: string): string | undefined {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1]
  return value === undefined ? undefined : plain(value)
}

function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim()
}
