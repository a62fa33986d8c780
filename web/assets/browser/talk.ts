import { byId } from './page.ts'

/** The message box or the note's, never both. */
function show(id: string): void {
  for (const box of ['composer', 'note-composer']) byId(box)?.toggleAttribute('hidden', box !== id)
  byId(id)?.querySelector('textarea')?.focus()
}

document.addEventListener('click', (event) => {
  const { shows, begins } =
    (event.target as Element).closest<HTMLElement>('[data-shows], [data-begins]')?.dataset ?? {}
  const fold = begins && (byId('subject-choice') as HTMLDetailsElement | null)
  if (!shows && !fold) return
  event.preventDefault()
  show(shows ?? 'composer')
  if (!fold) return
  // A new subject, with the words that stand in the box already.
  fold.open = true
  ;(byId('subject') as HTMLSelectElement).value = 'new'
  byId('title')?.focus()
})

// To another page with what was typed: sent by the browser itself, or htmx would send the message.
document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLButtonElement>('[data-goes]')
  if (!button?.form) return
  event.preventDefault()
  button.form.action = button.formAction
  button.form.submit()
})

document.addEventListener('cc:noted', () => show('composer'))
