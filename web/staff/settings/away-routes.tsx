import { Hono } from 'hono'
import { endAway, setAway } from '../../../core/actions/edit-preferences.ts'
import { longestAnswer } from '../../../core/model/away.ts'
import type { TypedAway } from '../../../core/model/away-form.ts'
import { daysAfter, localParts, nextWorkday } from '../../../core/model/send-time.ts'
import { wordsIn } from '../../../words/index.ts'
import { answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import type { Site } from '../../site.ts'
import {
  answerFragment,
  answerPage,
  goTo,
  readForm,
  type SiteDeps,
  siteOf,
  wantsFragment,
} from '../../staff-site.tsx'
import { AwayForm, AwayPage, filledAsTyped } from './away.tsx'
import { Count } from './parts.tsx'

/** The away message of the one who looks. */
export function awayRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()
  const colleaguesOf = async ({ actor }: Site) =>
    (await deps.deps.store.staffOfDepartment(actor.department)).filter(({ disabled }) => !disabled)

  routes.get('/away', async (c) => {
    const site = await siteOf(c, deps)
    const { away } = site.preferences
    const { kept, ended } = site.words.settings.away
    const day = (at: string) => site.times.day(at, site.now)
    const isKept = c.req.query('done') === 'kept' && away
    const done = isKept ? kept(day(away.from), day(away.to)) : c.req.query('done') === 'ended' && ended
    const colleagues = await colleaguesOf(site)
    const page = <AwayPage typed={begunWith(site)} colleagues={colleagues} done={done || undefined} />
    return answerPage(c, site, page)
  })

  routes.post('/away', async (c) => {
    const field = await readForm(c)
    const site = await siteOf(c, deps)
    const typed = typedIn(field)
    const set = await setAway(deps.deps, site.actor, { ...typed, department: site.department })
    switch (set.kind) {
      case 'kept':
        return goTo(c, '/settings/away?done=kept')
      case 'invalid': {
        const form = { typed, faults: set.faults, colleagues: await colleaguesOf(site) }
        if (wantsFragment(c)) return answerFragment(c, site, <AwayForm {...form} />, 422)
        return answerPage(c, site, <AwayPage {...form} />, 422)
      }
      case 'refused':
        return answerNotServed(c, site, set)
      default:
        return set satisfies never
    }
  })

  routes.post('/away/ending', async (c) => {
    const ended = await endAway(deps.deps, c.get('actor'))
    if (ended.kind === 'refused') return answerNotServed(c, await siteOf(c, deps), ended)
    return goTo(c, '/settings/away?done=ended')
  })

  // By POST: what is counted is text. `of` names the field, nothing more.
  routes.post('/segments', async (c) => {
    const field = await readForm(c)
    const site = await siteOf(c, deps)
    const of = c.req.query('of') ?? ''
    const body = filledAsTyped(field(of).replaceAll('\r\n', '\n'), field('contact'))
    return answerFragment(c, site, <Count body={body.trim()} most={longestAnswer} />)
  })

  return routes
}

/** The form of the message that is set, else of one that begins tomorrow and is on for a working day. */
function begunWith({ preferences, now, department }: Site): TypedAway {
  const { away } = preferences
  const date = (at: string) => localParts(at, department.zone).date
  if (away && away.to > now) return { ...away, from: date(away.from), back: date(away.to) }
  const first = daysAfter(date(now), 1)
  const { date: back } = nextWorkday(away?.to ?? now, department.zone)
  return {
    from: first,
    back: back > first ? back : daysAfter(first, 1),
    contact: away?.contact ?? '',
    text: away?.text ?? { en: wordsIn('en').automatic.away, es: wordsIn('es').automatic.away },
    everyMessage: away?.everyMessage ?? false,
  }
}

function typedIn(field: (name: string) => string): TypedAway {
  const lines = (name: string) => field(name).replaceAll('\r\n', '\n')
  return {
    from: field('from'),
    back: field('back'),
    contact: field('contact'),
    text: { en: lines('text-en'), es: lines('text-es') },
    everyMessage: field('everyMessage') === '1',
  }
}
