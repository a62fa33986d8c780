import { Choice } from '../../parts/fields.tsx'
import { roleName } from '../../parts/role-name.ts'
import { useSite } from '../../parts/site-context.tsx'
import type { Opened } from './person.tsx'

/** The role in each department that the one who looks manages, and the others to which they may add this person. */
export function Memberships({ opened, departments }: { opened: Opened; departments: Map<string, string> }) {
  const { words } = useSite()
  const labels = words.people.person
  const { person, memberships, addTo } = opened
  const nameOf = (department: string) => departments.get(department) ?? department
  return (
    <section class="card setting" id="roles">
      <h2>{labels.roles}</h2>
      <p class="help">{labels.rolesHelp}</p>
      {memberships.map(({ department, role, give, mayChange }) =>
        mayChange && !person.disabledAt ? (
          <form class="role" action={`/staff/${person.id}/memberships`} method="post">
            <input type="hidden" name="department" value={department} />
            <RoleIn department={department} name={nameOf(department)} value={role} give={give} />
            <p class="actions">
              <button class="btn" type="submit" aria-label={labels.setRoleIn(nameOf(department))}>
                {labels.setRole}
              </button>
              {!opened.isSelf && (
                <a href={`/staff/${person.id}/memberships/${department}/removal`}>
                  {labels.remove(nameOf(department))}
                </a>
              )}
            </p>
          </form>
        ) : (
          <p>
            <b>{nameOf(department)}</b>:{' '}
            {roleName(words, opened.roles.find(({ id }) => id === role) ?? { id: role })}
            {!person.disabledAt && <small class="help"> {labels.fixed}</small>}
          </p>
        ),
      )}
      {addTo
        .filter(({ give }) => give.length > 0)
        .map(({ department, give }) => (
          <form class="role" action={`/staff/${person.id}/memberships`} method="post">
            <input type="hidden" name="department" value={department} />
            <RoleIn department={department} name={nameOf(department)} value="" give={give} />
            <p class="actions">
              <button class="btn" type="submit">
                {labels.addTo(nameOf(department))}
              </button>
            </p>
          </form>
        ))}
    </section>
  )
}

function RoleIn(choice: {
  department: string
  name: string
  value: string
  give: Opened['memberships'][number]['give']
}) {
  const { words } = useSite()
  return (
    <Choice
      id={`role-${choice.department}`}
      name="role"
      label={words.people.form.roleIn(choice.name)}
      value={choice.value}
      choices={choice.give.map((role) => ({ value: role.id, label: roleName(words, role) }))}
    />
  )
}
