import { factsOf, fillIn } from '../../../core/model/placeholders.ts'
import { type Template, versionFor } from '../../../core/model/template.ts'
import { useSite } from '../../parts/site-context.tsx'
import { type PickFor, pickAddress } from './picker.tsx'

export type Picks = {
  pickFor: PickFor
  own: Template[]
  department: Template[]
  /** The client's name; empty for an unknown sender. */
  client: string
  /** What the message box held: only a page without script carries it along. */
  carried?: Record<string, string>
}

/** The templates to choose from, with the words as this client would get them. */
export function PickList({ picks, search }: { picks: Picks; search?: string | undefined }) {
  const { words, department } = useSite()
  if (picks.own.length + picks.department.length === 0) {
    return <p class="empty">{search ? words.templates.noneFound(search) : words.templates.empty.all}</p>
  }
  return (
    <>
      <PickSection title={words.templates.own} templates={picks.own} picks={picks} />
      <PickSection
        title={words.templates.department(department.name)}
        templates={picks.department}
        picks={picks}
      />
    </>
  )
}

function PickSection({ title, templates, picks }: { title: string; templates: Template[]; picks: Picks }) {
  if (templates.length === 0) return null
  return (
    <section class="template-picks">
      <h3>{title}</h3>
      <ul>
        {templates.map((template) => (
          <Pick template={template} picks={picks} />
        ))}
      </ul>
    </section>
  )
}

function Pick({ template, picks }: { template: Template; picks: Picks }) {
  const { words } = useSite()
  const { pickFor } = picks
  const version = versionFor(template, pickFor.reads)
  const action = `${pickAddress(pickFor)}/${template.id}`
  const isOther = version.language !== pickFor.reads
  return (
    <li>
      <form
        action={action}
        method="post"
        hx-post={action}
        hx-target="#template-list"
        hx-swap="innerHTML"
        hx-sync="this:drop"
      >
        <Carried picks={picks} />
        <button type="submit" class="template-pick">
          <b>{template.name}</b>
          {isOther && (
            <small class="only-in">
              {words.templates.pick.onlyIn(words.common.languages[version.language])}
            </small>
          )}
          <span lang={version.language} dir="auto">
            <WordsFor text={version.text} picks={picks} />
          </span>
        </button>
      </form>
    </li>
  )
}

function WordsFor({ text, picks }: { text: string; picks: Picks }) {
  const { actor, department } = useSite()
  return <>{fillIn(text, factsOf({ client: picks.client, staff: actor.name, department })).body}</>
}

/** Asks for what the record does not know. */
export function FillIn({
  picks,
  template,
  left,
  asked,
}: {
  picks: Picks
  template: Template
  left: string[]
  asked: Record<string, string>
}) {
  const { pick } = useSite().words.templates
  const action = `${pickAddress(picks.pickFor)}/${template.id}`
  const fields = [...Object.keys(asked), ...left.filter((name) => !(name in asked))]
  return (
    <form
      id="template-fill"
      class="form"
      action={action}
      method="post"
      hx-post={action}
      hx-target="#template-list"
      hx-swap="innerHTML"
      hx-sync="this:drop"
    >
      <h3>
        {template.name}: {pick.fillTitle}
      </h3>
      <p class="help">{pick.fillHelp}</p>
      <Carried picks={picks} />
      {fields.map((name, place) => (
        <div class="line">
          <label for={`ask-${place}`}>{name}</label>
          <input
            class="field"
            id={`ask-${place}`}
            name={`ask:${name}`}
            value={asked[name] ?? ''}
            type="text"
            maxlength={200}
            required
            autocomplete="off"
            dir="auto"
          />
        </div>
      ))}
      <div class="actions">
        <button type="submit" class="btn primary">
          {pick.insert}
        </button>
      </div>
    </form>
  )
}

/** For the page's script: the words to put into the message box. */
export function Chosen({ body, subject }: { body: string; subject?: string | undefined }) {
  return <output id="template-chosen" data-body={body} data-subject={subject} hidden />
}

function Carried({ picks }: { picks: Picks }) {
  return (
    <>
      {Object.entries(picks.carried ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
