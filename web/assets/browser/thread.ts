import type { Swap } from './page.ts'
import { byId, onHtmx } from './page.ts'

const thread = byId('thread')
const jump = byId('jump')

/** The thread opens at, and sticks to, its end: scrolled up means reading what is older. */
const isScrolledUp = () => thread !== null && thread.scrollTop < -80

let reading: Element | undefined
let wasAt = 0
let last: Element | null | undefined

onHtmx('before:swap', ({ tasks = [] }) => {
  for (const task of tasks) keepEarlier(task)
  if (!thread) return
  const top = thread.getBoundingClientRect().top
  reading = isScrolledUp()
    ? [...thread.querySelectorAll('li')].find((entry) => entry.getBoundingClientRect().bottom > top)
    : undefined
  wasAt = reading?.getBoundingClientRect().top ?? 0
  last = byId('messages')?.lastElementChild
})

// What one reads stays where it is, whatever came above or below.
onHtmx('after:swap', () => {
  if (!thread || !reading?.isConnected) return
  const moved = reading.getBoundingClientRect().top - wasAt
  if (Math.abs(moved) > 1) thread.scrollTop += moved
  if (jump && byId('messages')?.lastElementChild !== last) jump.hidden = false
})

thread?.addEventListener(
  'scroll',
  () => {
    if (jump && !isScrolledUp()) jump.hidden = true
  },
  { passive: true },
)

jump?.addEventListener('click', () => {
  if (thread) thread.scrollTop = 0
  byId('body')?.focus()
})

/** The newest page replaces itself: what slid off its top stays, and so does the mark of what was new. */
function keepEarlier({ fragment }: Swap): void {
  const fresh = fragment.querySelector('ol#messages')
  const old = byId('messages')
  const first = fresh?.querySelector('.msg, .event')
  const known = first && old?.querySelector(`[id="${first.id}"]`)
  if (!fresh || !old || !known) return
  const entries = [...old.children]
  const earlier = entries.slice(0, entries.indexOf(known))
  const heading = fresh.firstElementChild
  if (heading?.matches('.day') && earlier.length > 0) heading.remove()
  fresh.prepend(...earlier.map((entry) => entry.cloneNode(true)))
  const mark = byId('new-from-here')
  const marked = mark?.nextElementSibling
  const place = marked && fresh.querySelector(`[id="${marked.id}"]`)
  if (!mark || !place || fresh.querySelector('#new-from-here')) return
  if (place.previousElementSibling?.matches('.day')) place.previousElementSibling.remove()
  place.before(mark.cloneNode(true))
}
