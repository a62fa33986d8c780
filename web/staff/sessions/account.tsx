import { showNumber } from '../../../core/model/phone.ts'
import type { Staff } from '../../../core/model/staff.ts'
import { Choice, ErrorSummary } from '../../parts/fields.tsx'
import { Layout } from '../../parts/layout.tsx'
import { AccountActions } from '../../parts/navigation.tsx'
import { roleName } from '../../parts/role-name.ts'
import { useSite } from '../../parts/site-context.tsx'
import { Done, NotDone } from '../people/list.tsx'
import { DeskPhoneFields } from '../people/person.tsx'

export type OwnTyped = { number: string; extension: string; language: string }
type Page = {
  staff: Staff
  role: { id: string; name?: string }
  departments: { id: string; name: string }[]
  signsInBy: 'password' | 'county'
  done?: string | undefined
  say?: string | undefined
  typed?: OwnTyped | undefined
  error?: string | undefined
}

/** One's own account: what the county knows of one, and what one may change of it. */
export function AccountPage(page: Page) {
  const { words } = useSite()
  const labels = words.sessions
  return (
    <Layout title={labels.title} here="account">
      <div class="page-head">
        <h1>{labels.title}</h1>
      </div>
      {page.done && <Done>{page.done}</Done>}
      {page.say && <NotDone>{page.say}</NotDone>}
      <div class="inset settings">
        <Facts {...page} />
        <Own {...page} />
        {page.departments.length > 1 && <Departments {...page} />}
        <section class="card setting">
          <h2>{labels.password.title}</h2>
          {page.signsInBy === 'county' ? (
            <p>{labels.password.county}</p>
          ) : (
            <>
              <p>{labels.password.help}</p>
              <p class="help">{labels.password.lost}</p>
            </>
          )}
          <form action="/sign-out" method="post" hx-boost="false">
            <button class="btn" type="submit">
              {labels.password.link}
            </button>
          </form>
        </section>
        <section class="card setting">
          <h2>{labels.also.title}</h2>
          <ul>
            <li>
              <a href="/account/sessions">{labels.also.sessions}</a>
            </li>
            <li>
              <a href="/settings/notices">{labels.also.notices}</a>
            </li>
            <li>
              <a href="/settings/away">{labels.also.away}</a>
            </li>
            <li>
              <a href="/settings">{labels.also.preferences}</a>
            </li>
          </ul>
        </section>
        <section class="nav-mobile">
          <AccountActions />
        </section>
      </div>
    </Layout>
  )
}

function Facts({ staff, role }: Page) {
  const { words, department } = useSite()
  const labels = words.sessions
  const facts = [
    [labels.name, staff.name],
    [labels.email, staff.email],
    [labels.role, roleName(words, role)],
    [labels.department, department.name],
  ]
  return (
    <section class="card setting" aria-label={staff.name}>
      <dl class="facts">
        {facts.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="help">{labels.emailHelp}</p>
    </section>
  )
}

function Own({ staff, typed, error }: Page) {
  const { words } = useSite()
  const labels = words.sessions
  const shown = typed ?? {
    number: staff.deskPhone ? showNumber(staff.deskPhone.number) : '',
    extension: staff.deskPhone?.extension ?? '',
    language: staff.language,
  }
  return (
    <form class="card setting" action="/account" method="post" hx-boost="false">
      <h2>{labels.yours}</h2>
      <ErrorSummary title={labels.errors} errors={error ? [{ id: 'number', say: error }] : []} />
      <input type="hidden" name="version" value={String(staff.version ?? 0)} />
      <DeskPhoneFields
        number={shown.number}
        extension={shown.extension}
        help={labels.deskPhoneHelp}
        error={error}
      />
      <Choice
        id="language"
        name="language"
        label={labels.language}
        value={shown.language}
        choices={(['en', 'es'] as const).map((value) => ({ value, label: labels.languages[value] }))}
      />
      <p class="actions">
        <button class="btn primary" type="submit">
          {labels.save}
        </button>
      </p>
    </form>
  )
}

function Departments({ departments }: Page) {
  const { words, department } = useSite()
  const labels = words.sessions.departments
  return (
    <section class="card setting" id="departments">
      <h2>{labels.title}</h2>
      <p>{labels.now(department.name)}</p>
      {departments
        .filter(({ id }) => id !== department.id)
        .map(({ id, name }) => (
          <form action="/account/department" method="post" hx-boost="false">
            <input type="hidden" name="department" value={id} />
            <button class="btn" type="submit">
              {labels.change(name)}
            </button>
          </form>
        ))}
    </section>
  )
}
