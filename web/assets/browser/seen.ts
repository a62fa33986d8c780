import { byId, onHtmx, tell } from './page.ts'

/** A message counts as seen once half of it was on a visible screen. */
const watcher = new IntersectionObserver(
  (entries) => {
    if (entries.some((entry) => entry.isIntersecting) && document.visibilityState === 'visible')
      tell(byId('seen'), 'cc:seen')
  },
  { threshold: 0.5 },
)

function watch(): void {
  watcher.disconnect()
  const newest = document.querySelector('[data-seen-up-to]')
  if (newest) watcher.observe(newest)
}

document.addEventListener('visibilitychange', watch)
onHtmx('after:swap', watch)
// htmx has to know the form first.
addEventListener('DOMContentLoaded', () => setTimeout(watch))
if (document.readyState === 'complete') watch()
