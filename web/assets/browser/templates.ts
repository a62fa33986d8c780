import { type as typeInto } from './counter.ts'
import { byId, onHtmx, tell } from './page.ts'

const pop = () => byId('templates') as HTMLDialogElement | null
const list = () => byId('template-list')
const search = () => byId('template-search') as HTMLInputElement
const box = () => byId('body') as HTMLTextAreaElement | null

document.addEventListener('click', (event) => {
  if (!(event.target as Element).closest('[data-opens=templates]') || !pop()) return
  search().value = ''
  tell(list(), 'cc:opened')
  const save = pop()?.querySelector<HTMLFormElement>('form.save-as')
  if (!save) return
  // What stands in the message box can become a template; nothing can't.
  const words = box()?.value ?? ''
  save.hidden = words.trim() === ''
  ;(save.elements.namedItem('body') as HTMLInputElement).value = words
})

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Shows the templates that hold what was typed, and says how many. */
function narrow(): void {
  let found = 0
  for (const one of list()!.querySelectorAll('li')) {
    one.hidden = !plain(one.textContent ?? '').includes(plain(search().value).trim())
    if (!one.hidden) found++
  }
  const said = byId('template-said')!
  const { one = '', many = '', none = '' } = said.dataset
  said.textContent = found
    ? found > 1
      ? many.replace('2', `${found}`)
      : one
    : none.replace('¤', search().value)
}

document.addEventListener('input', (event) => {
  if ((event.target as Element).id === 'template-search') narrow()
})

document.addEventListener('keydown', (event) => {
  const at = event.target as HTMLElement
  if (event.key === '/' && at === box() && box()?.value === '') {
    const opener = document.querySelector<HTMLElement>('[data-opens=templates]')
    if (opener) event.preventDefault()
    return opener?.click()
  }
  const places = [search(), ...(list()?.querySelectorAll<HTMLElement>('li:not([hidden]) button') ?? [])]
  const place = places.indexOf(at)
  if (!pop()?.open || place < 0) return
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step) {
    event.preventDefault()
    places[(place + step + places.length) % places.length]?.focus()
  }
  if (event.key === 'Enter' && place === 0) {
    event.preventDefault()
    places[1]?.click()
  }
})

onHtmx('after:swap', () => {
  const chosen = byId('template-chosen')
  if (!chosen) return byId('template-fill')?.querySelector('input')?.focus()
  const { body = '', subject = '' } = chosen.dataset
  chosen.remove()
  pop()?.close()
  const text = box()
  if (text) typeInto(text, body)
  const title = byId('title') as HTMLInputElement | null
  const isNew = (byId('subject') as HTMLSelectElement | null)?.value === 'new'
  if (title && isNew && !title.value) title.value = subject
})
