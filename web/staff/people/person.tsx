import type { StaffFieldErrors, StaffTyped } from '../../../core/actions/staff/edit-staff.ts'
import type { StaffOpened } from '../../../core/actions/staff/list-staff.ts'
import { longestName } from '../../../core/model/name.ts'
import { showNumber } from '../../../core/model/phone.ts'
import { ErrorSummary, TextField } from '../../parts/fields.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { MailTrouble } from '../notices/mail-trouble.tsx'
import { Done, NotDone } from './list.tsx'
import { Memberships } from './memberships.tsx'
import { SignIn } from './sign-in.tsx'

export type Opened = Extract<StaffOpened, { kind: 'person' }>
/** What to say above the page, and what was typed and not kept. */
export type Told = {
  done?: string | undefined
  say?: string | undefined
  typed?: StaffTyped | undefined
  errors?: StaffFieldErrors
  /** Somebody else was first: both are shown. */
  isConflict?: boolean
}

/** One member of staff, as whoever manages them sees and changes them. */
export function PersonPage({
  opened,
  departments,
  told = {},
}: {
  opened: Opened
  departments: Map<string, string>
  told?: Told
}) {
  const { words, times } = useSite()
  const { person, leaving } = opened
  const labels = words.people.person
  const moved = leaving.reduce((sum, { clients }) => sum + clients, 0)
  return (
    <Layout title={person.name} here="department">
      <div class="page-head">
        <a class="btn quiet icon" href="/staff" aria-label={words.people.back}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{person.name}</h1>
      </div>
      {told.done && <Done>{told.done}</Done>}
      {told.say && <NotDone>{told.say}</NotDone>}
      <div class="inset settings">
        <MailTrouble trouble={opened.mailTrouble} />
        {person.disabledAt && (
          <section class="card setting">
            <h2>{labels.off(times.date(person.disabledAt))}</h2>
            {leaving.length > 0 && (
              <form action={`/staff/${person.id}/disabling`} method="post">
                <p role="status">{labels.leaving(moved)}</p>
                <button class="btn" type="submit">
                  {labels.goOn}
                </button>
              </form>
            )}
            {opened.mayChangeAccount && <SwitchOn id={person.id} />}
          </section>
        )}
        {opened.mayChangeAccount ? (
          <About opened={opened} told={told} />
        ) : (
          <section class="card setting">
            <h2>{labels.about}</h2>
            <p>{person.email}</p>
            <p class="help">{labels.aboutOthers}</p>
          </section>
        )}
        <Memberships opened={opened} departments={departments} />
        {opened.mayChangeAccount && <SignIn opened={opened} />}
        {opened.mayChangeAccount && !person.disabledAt && !opened.isSelf && (
          <p class="ways">
            <a class="btn danger" href={`/staff/${person.id}/disabling`}>
              {words.people.disabling.link}
            </a>
          </p>
        )}
      </div>
    </Layout>
  )
}

function SwitchOn({ id }: { id: string }) {
  const { words } = useSite()
  return (
    <form action={`/staff/${id}/enabling`} method="post">
      <p class="help">{words.people.disabling.enableHelp}</p>
      <p class="actions">
        <button class="btn" type="submit">
          {words.people.disabling.enable}
        </button>
      </p>
    </form>
  )
}

function About({ opened, told }: { opened: Opened; told: Told }) {
  const { words } = useSite()
  const { person } = opened
  const { form, errors: say, person: labels } = words.people
  const { errors = {} } = told
  const typed = told.typed ?? {
    name: person.name,
    email: person.email,
    number: person.deskPhone ? showNumber(person.deskPhone.number) : '',
    extension: person.deskPhone?.extension ?? '',
  }
  const wrong = [
    ...(errors.name ? [{ id: 'name', say: say.name[errors.name] }] : []),
    ...(errors.email ? [{ id: 'email', say: say.email[errors.email] }] : []),
    ...(errors.deskPhone ? [{ id: 'number', say: say.deskPhone[errors.deskPhone] }] : []),
  ]
  return (
    <form class="card setting" action={`/staff/${person.id}`} method="post">
      <h2>{labels.about}</h2>
      <ErrorSummary title={form.errors} errors={wrong} />
      {told.isConflict && <Conflict opened={opened} />}
      <input type="hidden" name="version" value={String(person.version ?? 0)} />
      <TextField
        id="name"
        name="name"
        label={form.name}
        value={typed.name}
        maxlength={longestName}
        error={errors.name && say.name[errors.name]}
        required
      />
      <TextField
        id="email"
        name="email"
        type="email"
        label={form.email}
        help={form.emailHelp}
        value={typed.email}
        error={errors.email && say.email[errors.email]}
        required
      />
      <DeskPhoneFields
        number={typed.number}
        extension={typed.extension}
        error={errors.deskPhone && say.deskPhone[errors.deskPhone]}
      />
      <p class="actions">
        <button class="btn primary" type="submit">
          {form.save}
        </button>
      </p>
    </form>
  )
}

/** A desk phone with its extension, for a manager's form and one's own. */
export function DeskPhoneFields(field: {
  number: string
  extension: string
  help?: string
  error?: string | undefined
}) {
  const { words } = useSite()
  const { form } = words.people
  return (
    <div class="desk-phone">
      <TextField
        id="number"
        name="number"
        label={form.deskPhone}
        help={field.help ?? form.deskPhoneHelp}
        value={field.number}
        error={field.error}
        inputmode="tel"
        maxlength={40}
      />
      <TextField
        id="extension"
        name="extension"
        label={form.extension}
        value={field.extension}
        inputmode="tel"
        maxlength={8}
      />
    </div>
  )
}

/** What somebody else wrote meanwhile, beside what was typed. */
function Conflict({ opened }: { opened: Opened }) {
  const { words } = useSite()
  const { person } = opened
  const { form, person: labels } = words.people
  const phone = person.deskPhone
  return (
    <div class="notice" role="alert">
      <Icon name="circle-alert" size={18} />
      <div>
        <p>{labels.changed}</p>
        <ul>
          <li>{labels.changedNow(form.name, person.name)}</li>
          <li>{labels.changedNow(form.email, person.email)}</li>
          <li>
            {labels.changedNow(
              form.deskPhone,
              phone
                ? [showNumber(phone.number), phone.extension].filter(Boolean).join(' / ')
                : labels.nothing,
            )}
          </li>
        </ul>
        <p>{labels.changedHelp}</p>
      </div>
    </div>
  )
}
