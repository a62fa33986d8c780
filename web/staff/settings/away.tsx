import { awayWords, longestAnswer, longestContact } from '../../../core/model/away.ts'
import type { AwayFault, AwayField, TypedAway } from '../../../core/model/away-form.ts'
import { showNumber } from '../../../core/model/phone.ts'
import { described, Field, TextField } from '../../parts/fields.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Toast } from '../../parts/toast.tsx'
import { awaySentence } from './mine.tsx'
import { AutomaticText, Tick } from './parts.tsx'
import { SettingsFrame } from './settings-frame.tsx'

type Form = { typed: TypedAway; faults?: AwayFault[]; colleagues: { id: string; name: string }[] }

/** Writing, changing and ending one's away message. */
export function AwayPage({ done, ...form }: Form & { done?: string | undefined }) {
  const site = useSite()
  const { words, preferences, now } = site
  const labels = words.settings.away
  const isSet = preferences.away !== undefined && preferences.away.to > now
  return (
    <Layout title={labels.title}>
      <div class="page-head">
        <h1>{labels.title}</h1>
      </div>
      <div id="toast" role="status">
        {done && <Toast say={done} />}
      </div>
      <div class="inset settings">
        <p class="lead">{labels.lead}</p>
        <form class="away-state" action="/settings/away/ending" method="post">
          <strong>{awaySentence(site)}</strong>
          {isSet && (
            <button type="submit" class="btn sm">
              {labels.turnOff}
            </button>
          )}
        </form>
        {isSet && <Preview />}
        <p class="ways">
          <a href="/coverage">{words.coverage.mine}</a>
        </p>
      </div>
      <AwayForm {...form} />
    </Layout>
  )
}

/** What clients read, with everything filled in. */
function Preview() {
  const { words, preferences, department } = useSite()
  const { away } = preferences
  if (!away) return null
  return (
    <section class="card setting">
      <h2>{words.settings.away.preview}</h2>
      {department.languages.map((language) => (
        <blockquote lang={language} class="said">
          {awayWords(away, language, department.zone)}
        </blockquote>
      ))}
    </section>
  )
}

export function AwayForm({ typed, faults = [], colleagues }: Form) {
  const { words } = useSite()
  const labels = words.settings.away
  const wrong = (field: AwayField) => {
    const fault = faults.find((one) => one.field === field)
    return fault && sayOf(fault, labels)
  }
  return (
    <SettingsFrame
      action="/settings/away"
      save={labels.save}
      errors={faults.map((fault) => ({ id: fault.field, say: sayOf(fault, labels) }))}
    >
      <div class="two">
        <TextField
          id="from"
          name="from"
          type="date"
          label={labels.from}
          value={typed.from}
          error={wrong('from')}
        />
        <TextField
          id="back"
          name="back"
          type="date"
          label={labels.back}
          value={typed.back}
          error={wrong('back')}
        />
      </div>
      <p class="help">{labels.backHelp}</p>
      <Contact value={typed.contact} error={wrong('contact')} colleagues={colleagues} />
      <Texts typed={typed} wrong={wrong} />
      <fieldset>
        <legend>{labels.how}</legend>
        <Tick
          id="daily"
          name="everyMessage"
          type="radio"
          value="0"
          label={labels.daily}
          checked={!typed.everyMessage}
        />
        <Tick
          id="every"
          name="everyMessage"
          type="radio"
          value="1"
          label={labels.every}
          help={labels.everyHelp}
          checked={typed.everyMessage}
        />
      </fieldset>
    </SettingsFrame>
  )
}

/** A colleague from the list, or whatever one types: the number to call is the department's. */
function Contact({
  value,
  error,
  colleagues,
}: {
  value: string
  error: string | undefined
  colleagues: { id: string; name: string }[]
}) {
  const { words, department, actor } = useSite()
  const labels = words.settings.away
  const number = department.callNumber === undefined ? '' : `, ${showNumber(department.callNumber)}`
  return (
    <Field id="contact" label={labels.contact} help={labels.contactHelp} error={error}>
      <input
        class="field"
        type="text"
        name="contact"
        list="colleagues"
        autocomplete="off"
        maxlength={longestContact}
        {...described({ id: 'contact', help: labels.contactHelp, error })}
        value={value}
      />
      <datalist id="colleagues">
        {colleagues
          .filter(({ id }) => id !== actor.staff)
          .map(({ name }) => (
            <option value={`${name}${number}`} />
          ))}
      </datalist>
    </Field>
  )
}

function Texts({ typed, wrong }: { typed: TypedAway; wrong: (field: AwayField) => string | undefined }) {
  const { words, department } = useSite()
  const labels = words.settings.away
  return (
    <>
      {department.languages.map((language) => (
        <AutomaticText
          id={`text-${language}`}
          label={labels.text(words.common.languages[language])}
          help={labels.textHelp}
          value={typed.text[language]}
          filled={filledAsTyped(typed.text[language], typed.contact)}
          error={wrong(`text-${language}`)}
          most={longestAnswer}
          lang={language}
        />
      ))}
    </>
  )
}

/** As long as it will be: the day back takes about as much as a long one. */
export function filledAsTyped(text: string, contact: string): string {
  return text.replaceAll('{{contact}}', () => contact).replaceAll('{{back}}', 'Wednesday, November 25')
}

function sayOf(
  { field, because }: AwayFault,
  labels: ReturnType<typeof useSite>['words']['settings']['away'],
) {
  return field === 'contact' && because === 'too-long' ? labels.contactTooLong : labels.faults[because]
}
