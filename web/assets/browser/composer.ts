import { isTooLong, plainQuotes, segmentsOf } from '../../../core/model/segments.ts'
import { byId, freshKey, onHtmx } from './page.ts'

const box = () => byId('body') as HTMLTextAreaElement | null
const key = () => byId('form-key') as HTMLInputElement | null

let announcing: ReturnType<typeof setTimeout> | undefined

/** Counts what will be billed, and names the character that makes it cost more. Announced once typing pauses. */
export function tally(): void {
  const count = byId('count')
  const text = box()
  if (!count || !text) return
  const { one = '', many = '', costly = '', tooLong = '' } = count.dataset
  const body = plainQuotes(text.value).trim()
  const segments = segmentsOf(body)
  // What it would be if every letter were a plain one: only then is it worth a word.
  const plain = segmentsOf(body.replace(/[^\x20-\x7e\n]/gu, 'x')).count
  const size = segments.count > 1 ? many.replace('2', String(segments.count)) : one
  const words = isTooLong(body)
    ? tooLong
    : [
        segments.count > plain && costly.replace('¤', segments.costly ?? ''),
        size.replace('0', String(segments.left)),
      ]
        .filter(Boolean)
        .join(' ')
  count.textContent = body ? words : ''
  count.classList.toggle('near', segments.count > 1 || segments.left < 40)
  count.classList.toggle('warn', isTooLong(body))
  clearTimeout(announcing)
  announcing = setTimeout(() => {
    const said = byId('count-said')
    if (said) said.textContent = count.textContent
  }, 1500)
  grow(text)
}

/** Browsers without `field-sizing` grow the box here. */
function grow(text: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return
  text.style.blockSize = 'auto'
  text.style.blockSize = `${text.scrollHeight}px`
}

document.addEventListener('input', (event) => {
  if (event.target === box()) tally()
})
tally()

let tried: string | undefined
let going: HTMLElement | undefined

const isComposer = (element: HTMLElement) => element.id === 'composer'

// Words tried before and changed since are another message: the key of the first must not swallow them.
onHtmx('config:request', ({ ctx }) => {
  if (!isComposer(ctx.sourceElement) || !ctx.request.body) return
  const body = String(ctx.request.body.get('body'))
  if (tried !== undefined && tried !== body) {
    const fresh = freshKey()
    key()!.value = fresh
    ctx.request.body.set('key', fresh)
  }
  tried = body
})

// Shown at once; put back into the box if it did not go.
onHtmx('before:request', ({ ctx }) => {
  const text = box()
  if (!isComposer(ctx.sourceElement) || !text) return
  byId('send-error')!.textContent = ''
  going = (byId('sending') as HTMLTemplateElement).content.firstElementChild!.cloneNode(true) as HTMLElement
  going.querySelector('.bubble')!.textContent = text.value
  byId('no-messages')?.remove()
  byId('messages')?.append(going)
  text.value = ''
  tally()
  byId('thread')!.scrollTop = 0
})
onHtmx('before:swap', ({ ctx }) => {
  if (isComposer(ctx.sourceElement)) going?.remove()
})
onHtmx('finally:request', ({ ctx }) => {
  const text = box()
  if (!isComposer(ctx.sourceElement) || !text) return
  going?.remove()
  const hasGone = ctx.response !== undefined && ctx.response.status < 400
  if (!hasGone && tried !== undefined) text.value = text.value ? `${tried}\n${text.value}` : tried
  if (hasGone) tried = undefined
  tally()
  text.focus()
})

// A scheduled message has left the box too.
document.addEventListener('cc:scheduled', () => {
  const text = box()
  if (!text) return
  text.value = ''
  tried = undefined
  tally()
  text.focus()
})
