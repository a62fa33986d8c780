import { byId, onHtmx } from './page.ts'

/** Rows that were ticked, as they looked: they go on standing when the list is searched, narrowed or refreshed. */
const ticked = new Map<string, Element>()

const boxes = () => [
  ...document.querySelectorAll<HTMLInputElement>('#rows input[form=selection]:not(:disabled)'),
]

function remember(box: HTMLInputElement): void {
  const row = box.closest('tr')
  row?.classList.toggle('ticked', box.checked)
  if (box.checked && row) ticked.set(box.value, row.cloneNode(true) as Element)
  else ticked.delete(box.value)
}

/** How many are ticked, and whether all that is shown is. */
function tell(): void {
  const said = byId('selected')
  const count = ticked.size
  if (said && count > 0)
    said.textContent = (count === 1 ? said.dataset.one : said.dataset.many?.replace('2', String(count))) ?? ''
  const page = byId('select-page') as HTMLInputElement | null
  if (!page) return
  page.hidden = false
  const all = boxes()
  page.checked = all.length > 0 && all.every((box) => box.checked)
  page.indeterminate = !page.checked && count > 0
}

document.addEventListener('change', (event) => {
  const box = event.target as HTMLInputElement
  if (box.id === 'select-page')
    for (const one of boxes()) {
      one.checked = box.checked
      remember(one)
    }
  else if (box.name === 'client' && box.closest('#rows')) remember(box)
  else return
  tell()
})

onHtmx('before:swap', ({ tasks = [] }) => {
  for (const { fragment } of tasks) {
    const fresh = fragment.querySelector('tbody#rows')
    if (!fresh || ticked.size === 0) continue
    const gone = [...ticked].filter(([id]) => !fresh.querySelector(`[id="${id}"]`))
    fresh.prepend(...gone.map(([, row]) => row.cloneNode(true)))
    if (gone.length > 0) fresh.closest('.none-found')?.removeAttribute('hidden')
    for (const id of ticked.keys()) fresh.querySelector(`input[value="${id}"]`)?.setAttribute('checked', '')
  }
})

onHtmx('after:swap', () => {
  if (!byId('selection')) return
  for (const box of boxes()) {
    box.checked = ticked.has(box.value)
    box.closest('tr')?.classList.toggle('ticked', box.checked)
  }
  tell()
})

// A page that comes back keeps its boxes as they were.
for (const box of boxes()) if (box.checked) remember(box)
if (byId('selection')) tell()
