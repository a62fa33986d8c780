import { cheaperText, isTooLong, plainQuotes, segmentsOf } from '../../../core/model/segments.ts'
import { byId } from './page.ts'

const field = (id: string | undefined) => (id ? (byId(id) as HTMLTextAreaElement | null) : null)

let announcing: ReturnType<typeof setTimeout> | undefined

/** Counts every field that has a counter: what will be billed, and what makes it cost more. */
export function tally(): void {
  for (const count of document.querySelectorAll<HTMLElement>('[data-counts]')) {
    const text = field(count.dataset.counts)
    if (!text) continue
    const body = plainQuotes(text.value).trim()
    countUp(count, body)
    nameCostly(text.id, body)
    grow(text)
  }
}

/** Told out loud once typing pauses. */
function countUp(count: HTMLElement, body: string): void {
  const { one = '', many = '', tooLong = '' } = count.dataset
  const segments = segmentsOf(body)
  const size = segments.count > 1 ? many.replace('2', `${segments.count}`) : one
  const is = isTooLong(body)
  const words = is ? tooLong : size.replace('0', `${segments.left}`)
  count.textContent = body && words
  count.classList.toggle('near', segments.count > 1 || segments.left < 40)
  count.classList.toggle('warn', is)
}

function nameCostly(id: string, body: string): void {
  const note = document.querySelector<HTMLElement>(`[data-costly-of=${id}]`)
  if (!note) return
  const cheaper = cheaperText(body)
  note.hidden = !cheaper
  if (!cheaper) return
  const { costly = '', replace = '', leaveOut = '', replaceAll = '' } = note.dataset
  const { from, to, kinds, count } = cheaper
  const [said, button] = note.children
  said!.textContent = costly
    .replace('¤', from)
    .replace('#', `${segmentsOf(body).count}`)
    .replace('§', `${count}`)
  button!.textContent = kinds > 1 ? replaceAll : (to ? replace : leaveOut).replace('¤', from).replace('§', to)
}

/** Browsers without `field-sizing` grow the box here. */
function grow(text: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return
  text.style.blockSize = 'auto'
  text.style.blockSize = `${text.scrollHeight}px`
}

/** Puts words into a field as if typed: the browser's own undo takes them out again. */
export function type(text: HTMLTextAreaElement, words: string, whole = false): void {
  text.focus()
  if (whole) text.select()
  if (!document.execCommand('insertText', false, words)) text.setRangeText(words)
  tally()
}

document.addEventListener('input', (event) => {
  const { id } = event.target as Element
  const count = id && document.querySelector<HTMLElement>(`[data-counts=${id}]`)
  if (!count) return
  tally()
  clearTimeout(announcing)
  announcing = setTimeout(() => {
    const said = count.nextElementSibling
    const note = document.querySelector<HTMLElement>(`[data-costly-of=${id}]:not([hidden]) span`)
    if (said) said.textContent = `${count.textContent} ${note?.textContent ?? ''}`
  }, 1500)
})

document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest('[data-costly-of] button')
  const text = field(button?.closest<HTMLElement>('[data-costly-of]')?.dataset.costlyOf)
  const cheaper = text && cheaperText(plainQuotes(text.value).trim())
  if (!cheaper) return
  event.preventDefault()
  type(text, cheaper.body, true)
})

tally()
