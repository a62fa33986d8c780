import type { StaffCreated } from '../../../core/actions/staff/create-staff.ts'
import type { DepartmentId } from '../../../core/model/ids.ts'
import { longestName } from '../../../core/model/name.ts'
import type { Role } from '../../../core/model/role.ts'
import { Choice, ErrorSummary, TextField } from '../../parts/fields.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { roleName } from '../../parts/role-name.ts'
import { useSite } from '../../parts/site-context.tsx'
import { NotDone } from './list.tsx'

type Errors = Extract<StaffCreated, { kind: 'invalid' }>['fields']
export type Place = { department: DepartmentId; name: string; give: Role[] }
export type TypedNew = { name: string; email: string; roles: Record<string, string> }

/** Adding a member of staff: who they are, and what they may do where. */
export function NewStaffPage(page: {
  places: Place[]
  typed: TypedNew
  errors?: Errors
  say?: string | undefined
  formKey: string
  signsInBy: 'password' | 'county'
}) {
  const { words } = useSite()
  const { places, typed, errors = {}, say, formKey, signsInBy } = page
  const { form } = words.people
  const told = errorsIn(errors, words.people.errors, places)
  return (
    <Layout title={form.title} here="department">
      <div class="page-head">
        <a class="btn quiet icon" href="/staff" aria-label={words.people.back}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{form.title}</h1>
      </div>
      {say && <NotDone>{say}</NotDone>}
      <div class="inset">
        <ErrorSummary title={form.errors} errors={told} />
        <p class="lead">{signsInBy === 'county' ? form.leadCounty : form.lead}</p>
        <form class="form" action="/staff" method="post">
          <input type="hidden" name="formKey" value={formKey} />
          <TextField
            id="name"
            name="name"
            label={form.name}
            value={typed.name}
            maxlength={longestName}
            error={errors.name && words.people.errors.name[errors.name]}
            required
          />
          <TextField
            id="email"
            name="email"
            type="email"
            label={form.email}
            help={form.emailHelp}
            value={typed.email}
            error={errors.email && words.people.errors.email[errors.email]}
            required
          />
          {places.map((place, index) => (
            <RoleChoice
              place={place}
              isOnly={places.length === 1}
              value={typed.roles[place.department] ?? ''}
              error={index === 0 && errors.role ? words.people.errors.role[errors.role] : undefined}
            />
          ))}
          <p class="actions">
            <button class="btn primary" type="submit">
              {signsInBy === 'county' ? form.addCounty : form.add}
            </button>
            <a class="btn" href="/staff">
              {words.common.cancel}
            </a>
          </p>
        </form>
      </div>
    </Layout>
  )
}

function RoleChoice({
  place,
  isOnly,
  value,
  error,
}: {
  place: Place
  isOnly: boolean
  value: string
  error?: string | undefined
}) {
  const { words } = useSite()
  const { form } = words.people
  const roles = place.give.map((role) => ({ value: role.id, label: roleName(words, role) }))
  return (
    <Choice
      id={`role-${place.department}`}
      name={`role-${place.department}`}
      label={form.roleIn(place.name)}
      value={value}
      error={error}
      choices={isOnly ? roles : [{ value: '', label: form.none }, ...roles]}
    />
  )
}

function errorsIn(
  errors: Errors,
  say: ReturnType<typeof useSite>['words']['people']['errors'],
  [first]: Place[],
): { id: string; say: string }[] {
  return [
    ...(errors.name ? [{ id: 'name', say: say.name[errors.name] }] : []),
    ...(errors.email ? [{ id: 'email', say: say.email[errors.email] }] : []),
    ...(errors.role ? [{ id: `role-${first?.department}`, say: say.role[errors.role] }] : []),
  ]
}
