import { Hono } from 'hono'
import { editSettings } from '../../../core/actions/edit-settings.ts'
import { may } from '../../../core/model/access.ts'
import type { DepartmentSettings } from '../../../core/model/department-settings.ts'
import { showNumber } from '../../../core/model/phone.ts'
import type { TypedSettings } from '../../../core/model/settings-form.ts'
import { wordsIn } from '../../../words/index.ts'
import { answerNotServed } from '../../errors.tsx'
import { roleName } from '../../parts/role-name.ts'
import type { SignedInEnv } from '../../session.ts'
import type { Site } from '../../site.ts'
import { answerFragment, answerPage, goTo, type SiteDeps, siteOf, wantsFragment } from '../../staff-site.tsx'
import { DepartmentForm, type SettingsForm } from './department-form.tsx'
import { DepartmentPage } from './department-page.tsx'
import { DepartmentShown } from './department-shown.tsx'
import { sectionsIn } from './sections.ts'
import { type Proposed, typedIn, typedOf } from './typed-settings.ts'

/** What a department has set: read by everyone in it, changed by those who may. */
export function departmentRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const { store } = deps.deps
  const routes = new Hono<SignedInEnv>()

  routes.get('/department', async (c) => {
    const site = await siteOf(c, deps)
    const { department } = site.actor
    const [settings, colleagues] = await Promise.all([store.settings(department), colleaguesOf(site)])
    const isDone = c.req.query('done') === 'kept'
    const typed = typedOf(settings, proposed(site))
    return answerPage(
      c,
      site,
      <DepartmentPage settings={settings} done={isDone}>
        {mayEdit(site) ? (
          <DepartmentForm typed={typed} version={settings.version} colleagues={colleagues} />
        ) : (
          <DepartmentShown settings={settings} colleagues={colleagues} />
        )}
      </DepartmentPage>,
    )
  })

  routes.post('/department', async (c) => {
    const site = await siteOf(c, deps)
    const { department } = site
    const form = await c.req.parseBody({ all: true })
    const all = (name: string) => [form[name]].flat().filter((value) => typeof value === 'string')
    const typed = typedIn((name) => all(name)[0] ?? '', all)
    const version = Number(all('version')[0])
    const edited = await editSettings(deps.deps, site.actor, { department, typed, version })
    const again = async (shown: Omit<SettingsForm, 'colleagues' | 'typed'>, status: 409 | 422) => {
      const colleagues = await colleaguesOf(site)
      const drawn = <DepartmentForm typed={typed} colleagues={colleagues} {...shown} />
      if (wantsFragment(c)) return answerFragment(c, site, drawn, status)
      return answerPage(c, site, <DepartmentPage>{drawn}</DepartmentPage>, status)
    }
    switch (edited.kind) {
      case 'kept':
        return goTo(c, '/settings/department?done=kept')
      case 'invalid':
        return again({ version, faults: edited.faults }, 422)
      case 'changed': {
        const { settings } = edited
        const say = meanwhileOf(site, settings, typed)
        return again({ version: settings.version, meanwhile: { say, settings } }, 409)
      }
      case 'refused':
        return answerNotServed(c, site, edited)
      default:
        return edited satisfies never
    }
  })

  /** Whoever can be on the duty list, with what the county calls their role. */
  async function colleaguesOf({ words, actor }: Site) {
    const [staff, roles] = await Promise.all([store.staffOfDepartment(actor.department), store.roles()])
    const called = (id: string) => roleName(words, roles.find((role) => role.id === id) ?? { id })
    return staff.filter(({ disabled }) => !disabled).map((one) => ({ ...one, role: called(one.role) }))
  }

  return routes
}

function mayEdit({ actor }: Site): boolean {
  return may(actor, 'edit-department-settings', { department: actor.department }).allowed
}

/** An answer to begin with, in the client's languages, not in that of who looks. */
function proposed({ department }: Site): Proposed {
  const { name, callNumber, clientStatuses, statusesInFile = clientStatuses } = department
  const call = callNumber === undefined ? undefined : showNumber(callNumber)
  const answer = {
    en: wordsIn('en').automatic.afterHours(name, call),
    es: wordsIn('es').automatic.afterHours(name, call),
  }
  return { answer, statuses: statusesInFile }
}

/** Who saved what meanwhile: the sections in which theirs is another than what was typed. */
function meanwhileOf(site: Site, theirs: DepartmentSettings, typed: TypedSettings): string {
  const { words, times, now } = site
  const set = typedOf(theirs, { ...proposed(site), answer: typed.afterHoursAnswer })
  const differs = (name: keyof TypedSettings) => said(set[name]) !== said(typed[name])
  const named = sectionsIn(words).filter(({ fields }) => fields.some(differs))
  const when = theirs.updatedAt ? times.since(theirs.updatedAt, now) : ''
  const titles = named.map(({ title }) => title)
  return words.settings.department.changed(theirs.updatedBy ?? '', when, titles)
}

/** Lists in any order, and what is empty as what is missing. */
function said(value: TypedSettings[keyof TypedSettings]): string {
  if (Array.isArray(value)) return JSON.stringify(value.toSorted())
  if (typeof value !== 'object') return JSON.stringify(value)
  return JSON.stringify(Object.entries(value).filter(([, one]) => one !== ''))
}
