import { may, type Permission } from '../../../core/model/access.ts'
import type { Words } from '../../../words/index.ts'
import { Icon, type IconName } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import type { StaffActor } from '../../site.ts'

type Link = {
  href: string
  icon: IconName
  permission: Permission
  /** Shown to whoever has any of these as well. */
  or?: Permission[]
  title: (words: Words) => string
  about: (words: Words) => string
}

/** Everything one can do for a department, with what lets one do it. */
const links: Link[] = [
  {
    href: '/department/clients',
    icon: 'users',
    permission: 'see-department-clients',
    title: (words) => words.department.clients.title,
    about: (words) => words.department.clients.about,
  },
  {
    href: '/waiting',
    icon: 'user-plus',
    permission: 'assign-waiting',
    title: (words) => words.department.waiting.title,
    about: (words) => words.department.waiting.about,
  },
  {
    href: '/oversight',
    icon: 'flag',
    permission: 'oversee-messages',
    title: (words) => words.department.oversight.title,
    about: (words) => words.department.oversight.about,
  },
  {
    href: '/transfers/new',
    icon: 'arrow-right-left',
    permission: 'transfer-in-department',
    title: (words) => words.department.transfers.title,
    about: (words) => words.department.transfers.about,
  },
  {
    href: '/coverage',
    icon: 'user-check',
    permission: 'set-coverage',
    title: (words) => words.department.coverage.title,
    about: (words) => words.department.coverage.about,
  },
  {
    href: '/staff',
    icon: 'circle-user',
    permission: 'manage-staff',
    title: (words) => words.department.staff.title,
    about: (words) => words.department.staff.about,
  },
  {
    href: '/reports',
    icon: 'chart-column',
    permission: 'read-reports',
    title: (words) => words.department.reports.title,
    about: (words) => words.department.reports.about,
  },
  {
    href: '/imports/new',
    icon: 'upload',
    permission: 'import-clients',
    title: (words) => words.department.imports.title,
    about: (words) => words.department.imports.about,
  },
  {
    href: '/exports',
    icon: 'file-text',
    permission: 'export-records',
    title: (words) => words.department.exports.title,
    about: (words) => words.department.exports.about,
  },
  {
    href: '/records',
    icon: 'lock',
    permission: 'hold-records',
    title: (words) => words.department.records.title,
    about: (words) => words.department.records.about,
  },
  {
    href: '/audit',
    icon: 'scroll-text',
    permission: 'read-audit',
    title: (words) => words.department.audit.title,
    about: (words) => words.department.audit.about,
  },
  {
    href: '/roles',
    icon: 'key-round',
    permission: 'edit-roles',
    title: (words) => words.department.roles.title,
    about: (words) => words.department.roles.about,
  },
  {
    href: '/settings/department',
    icon: 'settings',
    permission: 'edit-department-settings',
    title: (words) => words.department.settings.title,
    about: (words) => words.department.settings.about,
  },
]

/** The links this person may follow; without any, the place is not in their navigation. */
export function departmentLinks(actor: StaffActor): Link[] {
  return links.filter(({ permission, or = [] }) => [permission, ...or].some((one) => may(actor, one).allowed))
}

/** A list of all that, each with a sentence saying what it is for. */
export function DepartmentPage() {
  const { words, actor, department } = useSite()
  return (
    <Layout title={words.department.title} here="department">
      <div class="page-head">
        <h1>{department.name}</h1>
      </div>
      <ul class="hub inset">
        {departmentLinks(actor).map(({ href, icon, title, about }) => (
          <li>
            <a class="hub-link" href={href}>
              <Icon name={icon} size={24} />
              <span>
                <b>{title(words)}</b>
                <small>{about(words)}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Layout>
  )
}
