import { byId, onHtmx } from './page.ts'

// A refreshed first page keeps the rows that were asked for by "Show more".
onHtmx('before:swap', ({ tasks = [] }) => {
  for (const { fragment } of tasks) {
    const fresh = fragment.querySelector('tbody#rows')
    if (!fresh) continue
    for (const row of document.querySelectorAll('#rows > [data-more]')) {
      if (!fresh.querySelector(`[id="${row.id}"]`)) fresh.append(row.cloneNode(true))
    }
  }
})

// The link that was pressed is gone when there is no more: the keyboard goes on at the first new row.
let firstNew: Element | null | undefined
onHtmx('before:swap', ({ ctx, tasks = [] }) => {
  firstNew =
    ctx.sourceElement.id === 'show-more'
      ? tasks.map(({ fragment }) => fragment.querySelector('tr')).find(Boolean)
      : undefined
})
onHtmx('after:swap', () => {
  if (!firstNew || byId('show-more')) return
  byId(firstNew.id)?.querySelector('a')?.focus()
  firstNew = undefined
})

// What was just done is told for a while, longer while one is on it.
setInterval(() => {
  const toast = byId('toast')?.firstElementChild as HTMLElement | null | undefined
  if (!toast) return
  const since = Number(toast.dataset.since ?? Date.now())
  toast.dataset.since = String(since)
  if (Date.now() - since > 20_000 && !toast.matches(':hover, :focus-within')) toast.remove()
}, 1000)
