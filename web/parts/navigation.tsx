import { may } from '../../core/model/access.ts'
import { isAway } from '../../core/model/away.ts'
import { departmentLinks } from '../staff/department/hub.tsx'
import type { IconName } from './icon.tsx'
import { Icon } from './icon.tsx'
import { initials } from './names.ts'
import { useSite } from './site-context.tsx'

/** Places with a count of what waits there, then the others. */
export type Place = 'clients' | 'unclaimed' | 'scheduled' | OtherPlace
type OtherPlace =
  | 'groups'
  | 'templates'
  | 'mass-messages'
  | 'search'
  | 'settings'
  | 'account'
  | 'department'
  | 'waiting'
  | 'help'

/** The way around: at the side, on a phone at the bottom. Counts keep themselves fresh. */
export function Navigation({ here }: { here?: Place | undefined }) {
  const { words, department, staff, preferences, now } = useSite()
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
              <small>
                {isAway(preferences.away, now) ? words.settings.away.on : words.settings.away.off}
              </small>
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
    <ul id="places" data-unread={counts.unread}>
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
        count={counts.scheduled + counts.held}
        said={(count) => words.scheduled.inNavigation(count, counts.held)}
        hot={counts.held > 0}
        here={here}
      />
      <WaitingPlace here={here} class="nav-desktop" />
      <OtherPlaces here={here} class="nav-desktop" />
      <li class="nav-mobile">
        <a class="nav-link" href="/more" aria-current={isOther(here) ? 'page' : undefined}>
          <Icon name="menu" />
          <span>{words.common.nav.more}</span>
        </a>
      </li>
    </ul>
  )
}

const others = {
  groups: 'layers',
  templates: 'layout-template',
  'mass-messages': 'megaphone',
  search: 'search',
} as const

/** Places without counts: at the side, and on the phone's page of everything else. */
export function OtherPlaces({ here, class: kind }: { here?: Place | undefined; class?: string }) {
  const { words, actor } = useSite()
  const mayWriteToMany = may(actor, 'send-mass-message').allowed
  const names = (Object.keys(others) as (keyof typeof others)[]).filter(
    (name) => mayWriteToMany || (name !== 'groups' && name !== 'mass-messages'),
  )
  return (
    <>
      {names.map((name) => (
        <li class={kind}>
          <a class="nav-link" href={`/${name}`} aria-current={here === name ? 'page' : undefined}>
            <Icon name={others[name]} />
            <span>{words.common.nav[name]}</span>
          </a>
        </li>
      ))}
      {departmentLinks(actor).length > 0 && (
        <li class={kind}>
          <a class="nav-link" href="/department" aria-current={here === 'department' ? 'page' : undefined}>
            <Icon name="building-2" />
            <span>{words.department.title}</span>
          </a>
        </li>
      )}
    </>
  )
}

/** Clients without a case manager, for those who assign them. */
export function WaitingPlace({ here, class: kind }: { here?: Place | undefined; class?: string }) {
  const { words, actor, counts } = useSite()
  if (!may(actor, 'assign-waiting').allowed) return null
  return (
    <li class={kind}>
      <a class="nav-link" href="/waiting" aria-current={here === 'waiting' ? 'page' : undefined}>
        <Icon name="user-plus" />
        <span>{words.waiting.nav}</span>
        {counts.waiting > 0 && (
          <span class="count">
            <span aria-hidden="true">{counts.waiting > 99 ? '99+' : counts.waiting}</span>
            <span class="vh">{words.waiting.count(counts.waiting)}</span>
          </span>
        )}
      </a>
    </li>
  )
}

function isOther(here: Place | undefined): boolean {
  return here !== undefined && !['clients', 'unclaimed', 'scheduled'].includes(here)
}

function NavigationItem(item: {
  place: Exclude<Place, OtherPlace>
  icon: IconName
  count: number
  /** The count as those hear it who don't see it. */
  said: (count: number) => string
  hot?: boolean | undefined
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
  const { words, staff } = useSite()
  return (
    <div class="account-actions">
      <a class="nav-link" href="/account">
        <Icon name="key-round" />
        <span>{words.sessions.title}</span>
      </a>
      {staff.memberships.length > 1 && (
        <a class="nav-link" href="/account#departments">
          <Icon name="building-2" />
          <span>{words.sessions.departments.changeShort}</span>
        </a>
      )}
      <a class="nav-link" href="/settings">
        <Icon name="circle-user" />
        <span>{words.settings.mine.title}</span>
      </a>
      <a class="nav-link" href="/settings/away">
        <Icon name="clock" />
        <span>{words.settings.away.title}</span>
      </a>
      <a class="nav-link" href="/settings/notices">
        <Icon name="mail" />
        <span>{words.notices.title}</span>
      </a>
      <a class="nav-link" href="/settings/department">
        <Icon name="settings" />
        <span>{words.settings.department.link}</span>
      </a>
      <a class="nav-link" href="/push">
        <Icon name="bell" />
        <span>{words.push.title}</span>
      </a>
      <a class="nav-link" href="/help">
        <Icon name="book-open" />
        <span>{words.help.title}</span>
      </a>
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
