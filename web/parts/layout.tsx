import type { Child } from 'hono/jsx'
import { AlertStrip } from '../staff/settings/alert.tsx'
import { AwayBanner } from '../staff/settings/away-banner.tsx'
import { KeyboardDialog } from './keyboard.tsx'
import type { Place } from './navigation.tsx'
import { Navigation } from './navigation.tsx'
import { CountsPulse, News } from './news.tsx'
import { useFrame, useSite } from './site-context.tsx'

/** 15 s: longer than the slowest answer, shorter than a person waits. `noSwap` is JSON because HCON misreads it. */
const htmxConfig = JSON.stringify({
  history: 'reload',
  defaultTimeout: 15_000,
  includeIndicatorCSS: false,
  noSwap: [204, 304, '5xx'],
})

/** What a whole page is made of. `wide` pages fill the frame themselves (a conversation). */
export function Layout(page: {
  title: string
  here?: Place | undefined
  wide?: boolean
  /** It asks for new counts itself. */
  hasPulse?: boolean
  children?: Child
}) {
  const { words, counts } = useSite()
  return (
    <Document title={page.title} unread={counts.unread}>
      <a class="skip" href="#main">
        {words.common.skipToContent}
      </a>
      <p class="banner" id="offline" role="status" hidden>
        {words.errors.noConnection}
      </p>
      <AlertStrip />
      <AwayBanner />
      <News />
      <div class={page.wide ? 'app in-convo' : 'app'}>
        <Navigation here={page.here} />
        <main class="main" id="main" tabindex={-1}>
          {page.wide ? page.children : <div class="page">{page.children}</div>}
        </main>
      </div>
      <KeyboardDialog />
      {!page.hasPulse && <CountsPulse here={page.here} />}
    </Document>
  )
}

/** The document around any page, signed in or not. Sentences the page's script needs stand in `data-say-…`; a quiet
 * page has no script. */
export function Document({
  title,
  isQuiet,
  unread = 0,
  children,
}: {
  title: string
  isQuiet?: boolean
  /** Stands before the title, where a tab still shows it. */
  unread?: number
  children?: Child
}) {
  const { words, asset, language } = useFrame()
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, interactive-widget=resizes-content, viewport-fit=cover"
        />
        <title>
          {unread > 0 && `(${unread}) `}
          {words.common.pageTitle(title)}
        </title>
        <meta name="htmx-config" content={htmxConfig} />
        <meta name="theme-color" content="#162e51" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/icon-180.png" />
        <link
          rel="preload"
          href={asset('public-sans-latin.woff2')}
          as="font"
          type="font/woff2"
          crossorigin="anonymous"
        />
        <link rel="stylesheet" href={asset('app.css')} />
        {!isQuiet && <script src={asset('htmx.js')} defer />}
        {!isQuiet && <script src={asset('app.js')} type="module" />}
      </head>
      <body
        data-say-offline={`${words.errors.noConnection} ${words.conversation.compose.kept}`}
        data-say-fault={`${words.errors.notSaved} ${words.conversation.compose.kept}`}
        data-say-signed-out={words.errors.signedOut}
        data-say-sign-in={words.signIn.again}
      >
        {children}
      </body>
    </html>
  )
}
