import { byId } from './page.ts'

const isTyping = (element: Element) => element.closest('input, textarea, select, [contenteditable]') !== null

document.addEventListener('keydown', (event) => {
  const at = event.target as Element
  const pressed = event.key
  if (pressed === 'Enter' && (event.ctrlKey || event.metaKey) && at instanceof HTMLTextAreaElement) {
    event.preventDefault()
    return at.form?.requestSubmit(at.form.querySelector<HTMLButtonElement>('.primary:not([type=button])'))
  }
  // By the key's place, since Alt makes other characters of J and K on a Mac.
  if (event.altKey && !event.ctrlKey && !event.metaKey && (event.code === 'KeyJ' || event.code === 'KeyK')) {
    event.preventDefault()
    return goToUnread(event.code === 'KeyJ' ? 'next' : 'previous')
  }
  if (
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    isTyping(at) ||
    document.querySelector('dialog[open]')
  )
    return
  if (pressed === '/') {
    event.preventDefault()
    const search = byId('q') as HTMLInputElement | null
    if (search) search.select()
    else location.assign('/clients#q')
  }
  if (pressed === '?') (byId('keyboard') as HTMLDialogElement | null)?.showModal()
})

if (location.hash === '#q') byId('q')?.focus()

/** In a conversation by its links; in the list the first or the last unread row. */
function goToUnread(which: 'next' | 'previous'): void {
  const link = document.querySelector<HTMLElement>(`[data-key=${which}]`)
  const rows = document.querySelectorAll<HTMLElement>('#rows .unread a')
  const row = rows[which === 'next' ? 0 : rows.length - 1]
  if (link ?? row) (link ?? row)!.click()
  else location.assign('/clients?filter=unread')
}
