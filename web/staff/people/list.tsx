import type { StaffListed } from '../../../core/actions/staff/list-staff.ts'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { roleName } from '../../parts/role-name.ts'
import { useSite } from '../../parts/site-context.tsx'

type List = Extract<StaffListed, { kind: 'list' }>

/** The department's staff by name, each with a role; those who are switched off apart. */
export function StaffPage({ list, done }: { list: List; done?: string | undefined }) {
  const { words } = useSite()
  const { active, disabled } = list
  return (
    <Layout title={words.people.title} here="department">
      <div class="page-head">
        <a class="btn quiet icon" href="/department" aria-label={words.department.title}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{words.people.title}</h1>
        <a class="btn primary" href="/staff/new">
          <Icon name="user-plus" size={20} />
          {words.people.new}
        </a>
      </div>
      {done && <Done>{done}</Done>}
      <div class="inset">
        <p class="lead">{words.people.lead}</p>
        {active.length <= 1 ? (
          <p>{words.people.onlyYou}</p>
        ) : (
          <p class="help">{words.people.active(active.length)}</p>
        )}
        <People people={active} list={list} />
        {disabled.length > 0 && (
          <>
            <h2>{words.people.disabled}</h2>
            <People people={disabled} list={list} />
          </>
        )}
      </div>
    </Layout>
  )
}

function People({ people, list }: { people: List['active']; list: List }) {
  const { words } = useSite()
  return (
    <ul class="people">
      {people.map(({ id, name, role }) => (
        <li>
          <a class="person" href={`/staff/${id}`}>
            <b>{name}</b>
            <span>{roleName(words, list.roles.find((one) => one.id === role) ?? { id: role })}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** What was just done, above a page. */
export function Done({ children }: { children?: string }) {
  return (
    <p class="notice good" role="status">
      <Icon name="check" size={18} />
      {children}
    </p>
  )
}

/** Why something was not done, above a page. */
export function NotDone({ children }: { children?: string }) {
  return (
    <p class="notice" role="alert">
      <Icon name="circle-alert" size={18} />
      {children}
    </p>
  )
}
