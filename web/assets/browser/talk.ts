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

document.addEventListener('cc:noted', () => show('composer'))
