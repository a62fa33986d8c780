import type { Child } from 'hono/jsx'
import type { ListedRole } from '../../../core/actions/roles/list-roles.ts'
import { may } from '../../../core/model/access.ts'
import { deliveredWith } from '../../../core/model/role-editing.ts'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { roleName } from '../../parts/role-name.ts'
import { useSite } from '../../parts/site-context.tsx'
import { Named } from './form.tsx'

/** Says what a reset gives back and takes away, before it does. */
export function ResetPage({ role, say }: { role: ListedRole; say?: string | undefined }) {
  const { words } = useSite()
  const labels = words.roles.reset
  const delivered = deliveredWith(role.id)
  const gives = delivered.filter((one) => !role.permissions.includes(one))
  const takes = role.permissions.filter((one) => !delivered.includes(one))
  return (
    <Confirm role={role} title={labels.title(roleName(words, role))} say={say}>
      <form class="inset form" action={`/roles/${role.id}/reset`} method="post">
        <input type="hidden" name="version" value={String(role.version)} />
        {role.name && <p>{labels.name(roleName(words, { id: role.id }))}</p>}
        <div>
          <Named title={labels.gives} permissions={gives} />
          <Named title={labels.takes} permissions={takes} />
          {gives.length + takes.length === 0 && <p>{labels.nothing}</p>}
        </div>
        <p>{words.roles.form.affects(role.people)}</p>
        <Actions role={role} label={labels.confirm} />
      </form>
    </Confirm>
  )
}

/** Says who has it, and deletes it when nobody does. */
export function DeletionPage({ role, say }: { role: ListedRole; say?: string | undefined }) {
  const { words, actor } = useSite()
  const labels = words.roles.deletion
  return (
    <Confirm role={role} title={labels.title(roleName(words, role))} say={say}>
      {role.people > 0 ? (
        <div class="inset form">
          <p>{labels.used(role.people)}</p>
          {may(actor, 'manage-staff').allowed && (
            <p class="ways">
              <a href="/staff">{labels.staff}</a>
            </p>
          )}
        </div>
      ) : (
        <form class="inset form" action={`/roles/${role.id}/deletion`} method="post">
          <input type="hidden" name="version" value={String(role.version)} />
          <p>{labels.unused}</p>
          <Actions role={role} label={labels.confirm} isDanger />
        </form>
      )}
    </Confirm>
  )
}

function Confirm(page: { role: ListedRole; title: string; say?: string | undefined; children?: Child }) {
  const { words } = useSite()
  return (
    <Layout title={page.title} here="department">
      <div class="page-head">
        <a class="btn quiet icon" href={`/roles/${page.role.id}`} aria-label={roleName(words, page.role)}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{page.title}</h1>
      </div>
      {page.say && (
        <p class="notice inset" role="alert">
          <Icon name="circle-alert" size={18} />
          {page.say}
        </p>
      )}
      {page.children}
    </Layout>
  )
}

function Actions({ role, label, isDanger }: { role: ListedRole; label: string; isDanger?: boolean }) {
  const { words } = useSite()
  return (
    <p class="actions">
      <button type="submit" class={isDanger ? 'btn danger' : 'btn primary'}>
        {label}
      </button>
      <a class="btn" href={`/roles/${role.id}`}>
        {words.common.cancel}
      </a>
    </p>
  )
}
