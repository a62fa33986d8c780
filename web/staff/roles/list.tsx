import type { ListedRole } from '../../../core/actions/roles/list-roles.ts'
import { permissions } from '../../../core/model/access.ts'
import { isDelivered } from '../../../core/model/role-editing.ts'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { roleName } from '../../parts/role-name.ts'
import { useSite } from '../../parts/site-context.tsx'
import { Toast } from '../../parts/toast.tsx'

/** All roles of the county, with how many people have each. */
export function RolesPage({ roles, done }: { roles: ListedRole[]; done?: string | undefined }) {
  const { words } = useSite()
  return (
    <Layout title={words.roles.title} here="department">
      <div class="page-head">
        <a class="btn quiet icon" href="/department" aria-label={words.department.title}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{words.roles.title}</h1>
        <a class="btn primary" href="/roles/new">
          <Icon name="plus" size={20} />
          {words.roles.new}
        </a>
      </div>
      <div id="toast" role="status">
        {done && <Toast say={done} />}
      </div>
      <p class="lead inset">{words.roles.lead}</p>
      <ul class="role-list inset">
        {roles.map((role) => (
          <li>
            <Row role={role} />
          </li>
        ))}
      </ul>
    </Layout>
  )
}

function Row({ role }: { role: ListedRole }) {
  const { words, actor } = useSite()
  const { origin, people, count, yours } = words.roles
  const from = isDelivered(role) ? (role.version === 0 ? origin.delivered : origin.edited) : origin.own
  const facts = [
    people(role.people),
    count(role.permissions.length, permissions.length),
    from,
    ...(role.id === actor.role ? [yours] : []),
  ]
  return (
    <a class="role-link" href={`/roles/${role.id}`}>
      <Icon name="key-round" size={24} />
      <span>
        <b>{roleName(words, role)}</b>
        <small>{facts.join(' · ')}</small>
      </span>
    </a>
  )
}
