import { byId, onHtmx } from './page.ts'

/** The count of the unread in the title, and on the icon of an installed site, follows the navigation. */
function count(): void {
  const unread = Number(byId('places')?.dataset.unread ?? 0)
  const bare = document.title.replace(/^\(\d+\) /, '')
  document.title = unread ? `(${unread}) ${bare}` : bare
  void navigator.setAppBadge?.(unread).catch(() => {})
}

onHtmx('after:swap', count)
count()
