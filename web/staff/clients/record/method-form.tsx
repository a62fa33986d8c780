import type { MethodRefused } from '../../../../core/actions/add-method.ts'
import type { SharedWith } from '../../../../core/actions/methods/who-has.ts'
import {
  type ContactMethod,
  showAddress,
  type Whose,
  whoseKinds,
} from '../../../../core/model/contact-method.ts'
import { Choice, ErrorSummary, TextField } from '../../../parts/fields.tsx'
import { useSite } from '../../../parts/site-context.tsx'
import { RecordPage } from './record-page.tsx'

/** What is typed into the form, as typed. */
export type MethodDraft = {
  conversation: string
  /** Missing: a new one. */
  method?: string
  type: ContactMethod['type']
  address: string
  title: string
  whose: Whose
  /** Of a new one: the form's own key. */
  key?: string
}

type Form = {
  draft: MethodDraft
  refused?: MethodRefused | undefined
  /** What the form was made from, where it is not what was typed. */
  seen?: Seen
  /** What somebody else saved meanwhile, shown beside. */
  theirs?: ContactMethod
}
type Seen = Pick<ContactMethod, 'address' | 'title' | 'whose'>

export function NewMethodPage({ name, ...form }: Form & { name: string }) {
  const { words } = useSite()
  return (
    <RecordPage conversation={form.draft.conversation} title={words.methods.newTitle(name)}>
      <MethodForm {...form} />
    </RecordPage>
  )
}

export function EditMethodPage({ name, method, ...form }: Form & { name: string; method: ContactMethod }) {
  const { words } = useSite()
  const address = `/conversations/${form.draft.conversation}/methods/${method.id}`
  return (
    <RecordPage conversation={form.draft.conversation} title={words.methods.editTitle(name)}>
      <MethodForm {...form} />
      <section class="card">
        <h2>{words.methods.retire}</h2>
        <p class="help">{words.methods.retireHint}</p>
        <form action={`${address}/retirement`} method="post">
          <button type="submit" class="btn">
            {words.methods.retire}
          </button>
        </form>
      </section>
      {method.type === 'phone' && (
        <section class="card">
          <h2>{words.methods.wrongPerson}</h2>
          <p class="help">{words.methods.wrongPersonHint}</p>
          <form action={`${address}/wrong-person`} method="post">
            <button type="submit" class="btn danger">
              {words.methods.wrongPerson}
            </button>
          </form>
        </section>
      )}
    </RecordPage>
  )
}

/** The form of a contact method; also the answer to one that can't be kept as it is. */
export function MethodForm({ draft, refused, theirs, seen = theirs ?? draft }: Form) {
  const { words } = useSite()
  const { methods } = words
  const action = `/conversations/${draft.conversation}/methods${draft.method ? `/${draft.method}` : ''}`
  const addressError = refused && addressErrorOf(refused, methods)
  const titleError =
    refused?.kind === 'invalid' && refused.fields.title ? methods.errors[refused.fields.title] : undefined
  const wrong = [
    ...(addressError ? [{ id: 'address', say: addressError }] : []),
    ...(titleError ? [{ id: 'title', say: titleError }] : []),
  ]
  const isNew = draft.method === undefined
  return (
    <form
      class="form"
      action={action}
      method="post"
      hx-post={action}
      hx-target="this"
      hx-swap="outerHTML"
      hx-sync="this:drop"
      hx-disable="find button"
      novalidate
    >
      <ErrorSummary title={words.clients.errors.summary} errors={wrong} />
      {theirs && <TheirMethod method={theirs} />}
      {refused?.kind === 'shared' && <SharedNotice {...refused} />}
      {refused?.kind === 'unclaimed' && (
        <p>
          <a class="btn" href={`/unclaimed/${refused.conversation}/claim`}>
            {words.unclaimed.claim}
          </a>
        </p>
      )}
      {draft.key && <input type="hidden" name="key" value={draft.key} />}
      {draft.method && (
        <>
          <input type="hidden" name="address-seen" value={seen.address} />
          <input type="hidden" name="title-seen" value={seen.title} />
          <input type="hidden" name="whose-seen" value={seen.whose} />
        </>
      )}
      <div class="two">
        {isNew ? (
          <Choice
            id="type"
            name="type"
            label={methods.type}
            help={methods.emailLater}
            value={draft.type}
            choices={(['phone', 'email'] as const).map((type) => ({
              value: type,
              label: methods.types[type],
            }))}
          />
        ) : null}
        <TextField
          id="address"
          name="address"
          label={isNew ? methods.address : methods[draft.type]}
          {...(isNew ? { help: methods.addressHint } : {})}
          value={draft.address}
          error={addressError}
          required
        />
      </div>
      <div class="two">
        <TextField
          id="title"
          name="title"
          label={`${methods.title} (${words.common.optional})`}
          help={methods.titleHint}
          value={draft.title}
          error={titleError}
          maxlength={40}
        />
        <Choice
          id="whose"
          name="whose"
          label={methods.whose}
          help={methods.whoseHint}
          value={draft.whose}
          choices={whoseKinds.map((whose) => ({ value: whose, label: methods.whoseKinds[whose] }))}
        />
      </div>
      <p class="error" role="alert" />
      <p class="actions">
        <button
          type="submit"
          class="btn primary"
          {...(refused?.kind === 'shared' ? { name: 'shared', value: draft.address } : {})}
        >
          {submitOf(isNew, refused?.kind === 'shared', methods)}
        </button>
        <a class="btn" href={`/conversations/${draft.conversation}`}>
          {words.common.cancel}
        </a>
      </p>
    </form>
  )
}

type MethodWords = ReturnType<typeof useSite>['words']['methods']

function submitOf(isNew: boolean, isShared: boolean, methods: MethodWords): string {
  if (isNew) return isShared ? methods.addAllTheSame : methods.addIt
  return isShared ? methods.saveAllTheSame : methods.save
}

/** Who else has the number, as far as the reader may know, and what that means. */
export function SharedNotice({ clients, colleagues, others }: SharedWith) {
  const { methods } = useSite().words
  return (
    <div class="notice" role="alert">
      <div>
        <strong>{methods.shared.title}</strong>
        {clients.length > 0 && <p>{methods.shared.clients(clients)}</p>}
        {colleagues.length > 0 && <p>{methods.shared.colleagues(colleagues)}</p>}
        {others > 0 && <p>{methods.shared.others}</p>}
        <p>{methods.shared.means}</p>
      </div>
    </div>
  )
}

function addressErrorOf(refused: MethodRefused, { errors }: MethodWords): string | undefined {
  switch (refused.kind) {
    case 'invalid':
      return refused.fields.address && errors[refused.fields.address]
    case 'theirs':
    case 'too-many':
    case 'unclaimed':
      return errors[refused.kind]
    case 'shared':
      return undefined
    default:
      return refused satisfies never
  }
}

/** A method's name for a link or a choice: its title and address. */
export function calledMethod(method: Pick<ContactMethod, 'title' | 'type' | 'address'>): string {
  return method.title ? `${method.title}, ${showAddress(method)}` : showAddress(method)
}

/** What somebody else saved while one was typing. */
function TheirMethod({ method }: { method: ContactMethod }) {
  const { words } = useSite()
  return (
    <div class="notice" role="alert">
      <div>
        <p>{words.clients.changedMeanwhile}</p>
        <strong>{words.site.theirVersion}</strong>
        <p>{[showAddress(method), method.title].filter(Boolean).join(', ')}</p>
      </div>
    </div>
  )
}
