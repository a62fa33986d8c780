/** The staff site's own script. Every control works as a link or a form without it; dialogs have pages. */
import './clock.ts'
import './composer.ts'
import './dialogs.ts'
import './failures.ts'
import './keys.ts'
import './lists.ts'
import './seen.ts'
import './selection.ts'
import './talk.ts'
import './templates.ts'
import './thread.ts'
import './title.ts'

if ('serviceWorker' in navigator) navigator.serviceWorker.register('/sw.js').catch(() => {})

// After sign-out a page restored from the back/forward cache must not show what it showed.
addEventListener('pageshow', (event) => {
  if ((event as PageTransitionEvent).persisted) location.reload()
})
