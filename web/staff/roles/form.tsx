import { permissions as all, type Permission } from '../../../core/model/access.ts'
import {
  type PermissionTheme,
  permissionsAbout,
  permissionThemes,
} from '../../../core/model/permission-themes.ts'
import type { Role } from '../../../core/model/role.ts'
import { isDelivered, mayAdd } from '../../../core/model/role-editing.ts'
import { longestRoleName, type TypedRole } from '../../../core/model/role-form.ts'
import { ErrorSummary, TextField } from '../../parts/fields.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { roleName } from '../../parts/role-name.ts'
import { useSite } from '../../parts/site-context.tsx'
import { Tick } from '../settings/parts.tsx'

export type RoleForm = {
  /** The role that is edited; none: a new one. */
  role?: Role
  people: number
  typed: TypedRole
  /** What is wrong with it, and where. */
  fault?: { id: string; say: string }
  /** What somebody else saved since the form was drawn. */
  theirs?: Role
}

/** What a role may do, to tick; and for a role that is there, the ways to reset or delete it. */
export function RolePage(form: RoleForm) {
  const { words, times, now } = useSite()
  const { role } = form
  const title = role ? roleName(words, role) : words.roles.new
  return (
    <Layout title={title} here="department">
      <div class="page-head">
        <a class="btn quiet icon" href="/roles" aria-label={words.roles.back}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{title}</h1>
      </div>
      <div class="inset">
        {role?.updatedAt && role.updatedBy && (
          <p class="help">{words.roles.lastSet(role.updatedBy, times.dateAndClock(role.updatedAt, now))}</p>
        )}
        {role && (
          <p class="ways">
            {isDelivered(role) && role.version > 0 && (
              <a href={`/roles/${role.id}/reset`}>{words.roles.reset.link}</a>
            )}
            {!isDelivered(role) && <a href={`/roles/${role.id}/deletion`}>{words.roles.deletion.link}</a>}
          </p>
        )}
      </div>
      <Form {...form} />
    </Layout>
  )
}

function Form(form: RoleForm) {
  const { words } = useSite()
  const { role, typed, fault, theirs } = form
  const labels = words.roles.form
  const version = (theirs ?? role)?.version ?? 0
  return (
    <form class="form inset settings" action={role ? `/roles/${role.id}` : '/roles'} method="post">
      <ErrorSummary title={words.roles.summary} errors={fault ? [fault] : []} />
      {theirs && <Theirs theirs={theirs} typed={typed} />}
      <input type="hidden" name="version" value={String(version)} />
      <TextField
        id="name"
        name="name"
        label={labels.name}
        help={
          role && isDelivered(role) ? labels.nameDelivered(roleName(words, { id: role.id })) : labels.nameHelp
        }
        value={typed.name}
        error={fault?.id === 'name' ? fault.say : undefined}
        maxlength={longestRoleName}
      />
      <Explained {...form} />
      {permissionThemes.map((theme) => (
        <Theme theme={theme} {...form} />
      ))}
      <p class="actions">
        <button type="submit" class="btn primary">
          {role ? words.common.save : labels.make}
        </button>
        <a class="btn" href="/roles">
          {words.common.cancel}
        </a>
      </p>
    </form>
  )
}

function Explained({ role, people }: RoleForm) {
  const { words, actor } = useSite()
  const labels = words.roles.form
  const isLimited = all.some((permission) => !mayAdd(actor, permission, role))
  return (
    <>
      {role && <p>{labels.affects(people)}</p>}
      {role?.id === actor.role && <p>{labels.yours}</p>}
      {isLimited && <p class="help">{labels.tooMuchShort}</p>}
    </>
  )
}

function Theme({ theme, role, typed }: RoleForm & { theme: PermissionTheme }) {
  const { words, actor } = useSite()
  return (
    <fieldset class="card setting" id={`theme-${theme}`} tabindex={-1}>
      <legend>
        <h2>{words.roles.themes[theme]}</h2>
      </legend>
      {permissionsAbout(theme).map((permission) => {
        const { name, about } = words.roles.permissions[permission]
        const stands = role?.permissions.includes(permission) ?? false
        const isOpen = stands || mayAdd(actor, permission, role)
        return (
          <Tick
            id={permission}
            name="permission"
            value={permission}
            label={name}
            help={isOpen ? about : `${about} ${words.roles.form.tooMuch}`}
            checked={typed.permissions.includes(permission)}
            disabled={!isOpen}
          />
        )
      })}
    </fieldset>
  )
}

/** Both versions: what theirs allows beyond one's own, and the reverse. */
function Theirs({ theirs, typed }: { theirs: Role; typed: TypedRole }) {
  const { words, times, now } = useSite()
  const labels = words.roles.changed
  const more = theirs.permissions.filter((one) => !typed.permissions.includes(one))
  const less = all.filter((one) => typed.permissions.includes(one) && !theirs.permissions.includes(one))
  const when = theirs.updatedAt ? times.since(theirs.updatedAt, now) : ''
  return (
    <div class="notice" role="alert">
      <div>
        <p>
          <strong>{labels.title(theirs.updatedBy ?? labels.nobody, when)}</strong>
        </p>
        {(theirs.name ?? '') !== typed.name && <p>{labels.name(roleName(words, theirs))}</p>}
        <Named title={labels.theirs} permissions={more} />
        <Named title={labels.yours} permissions={less} />
        {more.length + less.length === 0 && <p>{labels.same}</p>}
        <p>
          {labels.keep}{' '}
          <a href={`/roles/${theirs.id}`} target="_blank" rel="noopener">
            {labels.look}
          </a>
        </p>
      </div>
    </div>
  )
}

/** Permissions by name, under what is said of them. */
export function Named({ title, permissions }: { title: string; permissions: readonly Permission[] }) {
  const { words } = useSite()
  if (permissions.length === 0) return null
  return (
    <>
      <p>{title}</p>
      <ul class="bulleted">
        {permissions.map((permission) => (
          <li>{words.roles.permissions[permission].name}</li>
        ))}
      </ul>
    </>
  )
}
