import type { IconName } from './icon.tsx'
import { Icon } from './icon.tsx'
import { initials } from './names.ts'
import { useSite } from './site-context.tsx'

export type Place = 'clients' | 'unclaimed' | 'scheduled'

/** The way around: at the side, on a phone at the bottom. Counts keep themselves fresh. */
export function Navigation({ here }: { here?: Place | undefined }) {
  const { words, department, staff } = useSite()
  return (
    <nav class="side" aria-label={words.common.navigation}>
      <a class="brand nav-desktop" href="/clients">
        <span class="mark">
          <Icon name="message-square-text" size={22} stroke={2.2} />
        </span>
        <span>
          <b>{words.common.product}</b>
          <small>{department.county.name}</small>
        </span>
      </a>
      <NavigationList here={here} />
      <div class="me">
        <details class="account">
          <summary class="nav-link">
            <span class="avatar" aria-hidden="true">
              {initials(staff.name)}
            </span>
            <span>
              {staff.name}
              <small>{department.name}</small>
            </span>
          </summary>
          <AccountActions />
        </details>
      </div>
    </nav>
  )
}

/** The list with its counts: also the answer to the pulse of the lists. */
export function NavigationList({ here }: { here?: Place | undefined }) {
  const { words, counts } = useSite()
  return (
    <ul id="places">
      <NavigationItem
        place="clients"
        icon="users"
        count={counts.unread}
        said={words.common.unreadCount}
        hot
        here={here}
      />
      <NavigationItem
        place="unclaimed"
        icon="inbox"
        count={counts.unclaimed}
        said={words.common.waitingCount}
        hot
        here={here}
      />
      <NavigationItem
        place="scheduled"
        icon="calendar-clock"
        count={counts.scheduled}
        said={words.common.scheduledCount}
        here={here}
      />
      <li class="nav-mobile">
        <a class="nav-link" href="/account" data-opens="more">
          <Icon name="menu" />
          <span>{words.common.nav.more}</span>
        </a>
      </li>
    </ul>
  )
}

function NavigationItem(item: {
  place: Place
  icon: IconName
  count: number
  /** The count as those hear it who don't see it. */
  said: (count: number) => string
  hot?: boolean
  here: Place | undefined
}) {
  return (
    <li>
      <a
        class="nav-link"
        href={`/${item.place}`}
        aria-current={item.here === item.place ? 'page' : undefined}
      >
        <Icon name={item.icon} />
        <span>{useSite().words.common.nav[item.place]}</span>
        {item.count > 0 && (
          <span class={item.hot ? 'count hot' : 'count'}>
            <span aria-hidden="true">{item.count > 99 ? '99+' : item.count}</span>
            <span class="vh">{item.said(item.count)}</span>
          </span>
        )}
      </a>
    </li>
  )
}

/** What one does with one's own sign-in: a menu at the side, a page on the phone. */
export function AccountActions() {
  const { words } = useSite()
  return (
    <div class="account-actions">
      <a class="nav-link" href="/keyboard" data-opens="keyboard">
        <Icon name="circle-help" />
        <span>{words.common.keys.title}</span>
      </a>
      <form method="post" action="/sign-out">
        <button class="nav-link" type="submit">
          <Icon name="log-out" />
          <span>{words.common.signOut}</span>
        </button>
      </form>
    </div>
  )
}
