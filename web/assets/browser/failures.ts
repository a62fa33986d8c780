import { byId, onHtmx, say } from './page.ts'

const isPulse = (element: HTMLElement) => element.id.endsWith('pulse')

/** Where a failure of this control is told: its form's own place, else where things done are told. */
function placeOf(element: HTMLElement): HTMLElement | null {
  const form = element.closest('form')
  return form?.querySelector<HTMLElement>('[role=alert]') ?? byId('send-error') ?? byId('toast')
}

const connectionWords = byId('offline')?.textContent ?? ''

/** Says that there is no connection, until there is. Being signed out is said in the same place, and stays said. */
function lostConnection(is: boolean): void {
  const banner = byId('offline')
  if (banner && !banner.querySelector('a')) banner.hidden = !is
}

/** An answer from within: what the banner says is over. */
function backAgain(): void {
  const banner = byId('offline')
  if (!banner || banner.hidden) return
  banner.hidden = true
  banner.setAttribute('role', 'status')
  banner.textContent = connectionWords
}

addEventListener('offline', () => lostConnection(true))
addEventListener('online', () => lostConnection(false))
// It may have gone before this script came, and the clock asks nothing meanwhile.
if (!navigator.onLine) lostConnection(true)

// No answer at all: offline, or it took too long.
document.addEventListener('htmx:error', (event) => {
  const source = (event as CustomEvent<{ ctx?: { sourceElement: HTMLElement; response?: unknown } }>).detail
    .ctx
  if (!source || source.response) return
  if (isPulse(source.sourceElement)) return lostConnection(true)
  const place = placeOf(source.sourceElement)
  if (place) place.textContent = say('offline')
})

// 5xx answers are never swapped in: the page and what was typed stay.
onHtmx('response:error', ({ ctx }) => {
  if ((ctx.response?.status ?? 0) < 500 || isPulse(ctx.sourceElement)) return
  const place = placeOf(ctx.sourceElement)
  if (place) place.textContent = say('fault')
})

// Signed out meanwhile: with words on the page we stay on it and offer another window, without we go.
onHtmx('before:response', ({ ctx }, event) => {
  if (ctx.response?.status !== 401) {
    if ((ctx.response?.status ?? 500) < 400) backAgain()
    return
  }
  if (ctx.hx?.redirect && !hasWords()) return
  event.preventDefault()
  const banner = byId('offline')!
  const link = document.createElement('a')
  link.href = '/sign-in'
  link.target = '_blank'
  link.textContent = say('signIn')
  banner.setAttribute('role', 'alert')
  banner.hidden = false
  banner.replaceChildren(say('signedOut'), ' ', link)
})

/** Whether something typed would be lost by leaving. */
function hasWords(): boolean {
  return [...document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input.field')].some(
    (field) => field.type !== 'search' && field.value !== field.defaultValue,
  )
}
