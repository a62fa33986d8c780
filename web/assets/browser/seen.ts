import { byId, onHtmx, tell } from './page.ts'

/** The message last told as seen: once is enough. */
let told: string | undefined

/** A message counts as seen once half of it was on a visible screen. */
const watcher = new IntersectionObserver(
  (entries) => {
    const seen = entries.find((entry) => entry.isIntersecting)?.target as HTMLElement | undefined
    if (!seen || document.visibilityState !== 'visible' || seen.id === told) return
    told = seen.id
    tell(byId('seen'), 'cc:seen')
  },
  { threshold: 0.5 },
)

function watch(): void {
  watcher.disconnect()
  const newest = document.querySelector('[data-seen-up-to]')
  if (newest && newest.id !== told) watcher.observe(newest)
}

document.addEventListener('visibilitychange', watch)
onHtmx('after:swap', watch)
onHtmx('finally:request', ({ ctx }) => {
  const hasFailed = ctx.sourceElement.id === 'seen' && (ctx.response?.status ?? 500) >= 400
  if (hasFailed) told = undefined
})
// htmx has to know the form first.
addEventListener('load', watch)
