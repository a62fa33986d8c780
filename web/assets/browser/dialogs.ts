import { byId, freshKey } from './page.ts'

const dialog = (id: string | undefined) => (id ? (byId(id) as HTMLDialogElement | null) : null)

document.addEventListener('click', (event) => {
  const clicked = event.target as Element
  const opener = clicked.closest<HTMLElement>('[data-opens]')
  const opened = dialog(opener?.dataset.opens)
  if (opener && opened && typeof opened.showModal === 'function') {
    event.preventDefault()
    if (opened.id !== 'later' || takesWords(opened)) opened.showModal()
  }
  clicked.closest('[data-closes]')?.closest('dialog')?.close()
  // A press beside the dialog closes it.
  if (clicked instanceof HTMLDialogElement) clicked.close()
  const preset = clicked.closest<HTMLElement>('[data-date]')
  if (preset) choose(preset)
})

document.addEventListener('cc:scheduled', () => dialog('later')?.close())

/** The words and the number go from the message box into the dialog's own form; without words the box says so. */
function takesWords(later: HTMLDialogElement): boolean {
  const composer = byId('composer') as HTMLFormElement
  if (!composer.reportValidity()) return false
  const words = new FormData(composer)
  const form = later.querySelector('form')!
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement
  const body = String(words.get('body'))
  if (field('key').value === '' || field('body').value !== body) field('key').value = freshKey()
  for (const name of ['body', 'to', 'subject', 'title']) field(name).value = String(words.get(name) ?? '')
  byId('later-error')!.textContent = ''
  return true
}

function choose(preset: HTMLElement): void {
  const form = preset.closest('form')!
  for (const name of ['date', 'time'] as const) {
    ;(form.elements.namedItem(name) as HTMLInputElement).value = preset.dataset[name] ?? ''
  }
  for (const other of form.querySelectorAll('[data-date]'))
    other.setAttribute('aria-pressed', String(other === preset))
  form.querySelector<HTMLElement>('footer .primary')?.focus()
}
