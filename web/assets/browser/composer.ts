import { tally } from './counter.ts'
import { byId, freshKey, onHtmx } from './page.ts'

const box = () => byId('body') as HTMLTextAreaElement | null
const key = () => byId('form-key') as HTMLInputElement | null

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
