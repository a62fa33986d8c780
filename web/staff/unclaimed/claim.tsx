import type { InvalidFields } from '../../../core/actions/add-client.ts'
import type { Listed } from '../../../core/actions/list-clients.ts'
import type { Line } from '../../../core/model/conversation.ts'
import { Choice, ErrorSummary, FieldError, TextArea, TextField } from '../../parts/fields.tsx'
import { SearchFields } from '../../parts/search-fields.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { calledOf } from '../conversations/names.ts'
import type { Shown } from '../conversations/shown.ts'
import { ActionPage } from './action-page.tsx'

export type ClaimForm = {
  name?: string
  clientStatus?: string
  language?: string
  note?: string
  title?: string
}
type Claim = {
  shown: Shown
  /** Clients of one's own to choose from. */
  own: Line[]
  search?: string | undefined
  form?: ClaimForm
  fields?: InvalidFields
  /** Nothing was chosen. */
  mustPick?: boolean
}

/** How many of one's own clients stand ready to be chosen; the others are searched for. */
const ownShown = 5

/** Those last in contact with; the list itself begins with the unread. */
export function latestOwn(list: Listed): Line[] {
  if (list.kind !== 'list') return []
  return list.lines
    .toSorted((one, other) => (one.lastContact < other.lastContact ? 1 : -1))
    .slice(0, ownShown)
}

/** Whose number is it: one of my clients', or a new client's. */
export function ClaimPage(claim: Claim) {
  const { words } = useSite()
  const { conversation } = claim.shown
  const number = calledOf(conversation, words).full
  return (
    <ActionPage conversation={conversation.id} title={words.unclaimed.claimTitle(number)}>
      <p class="lead">{words.unclaimed.comesAlong}</p>
      <OwnClient {...claim} />
      <NewClient {...claim} />
      <section class="card">
        <h2>{words.unclaimed.forColleague}</h2>
        <p class="help">{words.unclaimed.handOverHint}</p>
        <a class="btn" href={`/unclaimed/${conversation.id}/hand-over`}>
          {words.unclaimed.handOverTo}
        </a>
      </section>
      <section class="card">
        <h2>{words.unclaimed.dismiss}</h2>
        <p class="help">{words.unclaimed.dismissHint}</p>
        <a class="btn" href={`/unclaimed/${conversation.id}/dismissal`}>
          {words.unclaimed.dismiss}
        </a>
      </section>
    </ActionPage>
  )
}

function OwnClient({ shown, own, search, mustPick }: Claim) {
  const { words } = useSite()
  const action = `/unclaimed/${shown.conversation.id}/claim`
  const error = mustPick ? words.unclaimed.errors.existing.empty : undefined
  return (
    <section class="card" id="existing">
      <h2>{words.unclaimed.forExisting}</h2>
      <form class="search inline" action={`${action}/search#existing`} method="post">
        <SearchFields label={words.site.findOwnClient} placeholder={words.site.byName} value={search} />
      </form>
      <form class="form" action={action} method="post">
        <input type="hidden" name="by" value="existing" />
        <fieldset aria-describedby={error ? 'pick-error' : undefined}>
          <legend class="vh">{words.unclaimed.existing}</legend>
          {error && <FieldError id="pick-error">{error}</FieldError>}
          {own.length === 0 && (
            <p>{search ? words.clients.empty.search(search) : words.site.noClientsToPick}</p>
          )}
          {own.map((line) => (
            <label class="option">
              <input type="radio" name="client" value={line.conversation} />
              <span>{line.name}</span>
              <small>{line.clientStatus}</small>
            </label>
          ))}
        </fieldset>
        {own.length > 0 && !search && <p class="help">{words.site.ownLatest}</p>}
        {own.length > 0 && (
          <p class="actions">
            <button type="submit" class="btn primary">
              {words.unclaimed.claim}
            </button>
          </p>
        )}
      </form>
    </section>
  )
}

function NewClient({ shown, form = {}, fields = {} }: Claim) {
  const { words, department } = useSite()
  const { form: labels, errors } = words.clients
  const nameError = fields.name && errors.name[fields.name]
  const noteError = fields.note && errors.note[fields.note]
  const wrong = [
    ...(nameError ? [{ id: 'name', say: nameError }] : []),
    ...(noteError ? [{ id: 'note', say: noteError }] : []),
  ]
  return (
    <section class="card" id="new">
      <h2>{words.unclaimed.forNew}</h2>
      <form class="form" action={`/unclaimed/${shown.conversation.id}/claim`} method="post" novalidate>
        <ErrorSummary title={errors.summary} errors={wrong} />
        <input type="hidden" name="by" value="new" />
        <div class="two">
          <TextField
            id="name"
            name="name"
            label={labels.name}
            help={labels.nameHint}
            value={form.name ?? ''}
            error={nameError}
            maxlength={80}
            required
          />
          <TextField
            id="title"
            name="title"
            label={labels.numberTitle}
            help={labels.numberTitleHint}
            value={form.title ?? ''}
            maxlength={40}
          />
        </div>
        <div class="two">
          <Choice
            id="clientStatus"
            name="clientStatus"
            label={labels.status}
            value={form.clientStatus ?? ''}
            choices={[
              { value: '', label: labels.noStatus },
              ...department.clientStatuses.map((status) => ({ value: status, label: status })),
            ]}
          />
          <Choice
            id="language"
            name="language"
            label={labels.language}
            value={form.language ?? shown.conversation.language}
            choices={department.languages.map((language) => ({
              value: language,
              label: words.common.languages[language],
            }))}
          />
        </div>
        <TextArea
          id="note"
          name="note"
          label={labels.note}
          help={labels.noteHint}
          value={form.note ?? ''}
          error={noteError}
          maxlength={1000}
          rows={2}
        />
        <p class="actions">
          <button type="submit" class="btn primary">
            {words.unclaimed.claimForNew}
          </button>
        </p>
      </form>
    </section>
  )
}
