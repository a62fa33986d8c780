import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { calledOf } from '../conversations/names.ts'
import { TemplatePicker } from '../templates/picker.tsx'
import { pickForOf, WriteFields, type Writing } from './write-form.tsx'

/** The second step: when, and what. Another client can still be chosen; what is typed comes along. */
export function WritePage(writing: Writing) {
  const { series, site } = useSite().words
  return (
    <Layout title={series.title} here="scheduled">
      <div class="page-head">
        <a class="btn quiet icon" href="/notifications/new" aria-label={site.backToScheduled}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{series.title}</h1>
      </div>
      <WriteForm {...writing} />
      <TemplatePicker pickFor={pickForOf(writing.shown)} />
    </Layout>
  )
}

/** Also the answer to one that can't be accepted. */
export function WriteForm(writing: Writing) {
  const { words } = useSite()
  const { series } = words
  const { conversation } = writing.shown
  return (
    <form
      class="form inset notification"
      id="notification"
      action="/notifications/new"
      method="post"
      hx-post="/notifications/new"
      hx-target="this"
      hx-swap="outerHTML"
      hx-sync="this:drop"
      hx-disable="#schedule-it"
    >
      <input type="hidden" name="for" value={conversation.id} />
      <h2 class="for">
        {series.forWhom} <b>{calledOf(conversation, words).full}</b>
      </h2>
      <WriteFields {...writing} />
      <p class="actions">
        <button type="submit" class="btn primary" id="schedule-it" name="do" value="schedule">
          <Icon name="calendar-clock" size={18} />
          {series.submit}
        </button>
        <button type="submit" class="btn" name="do" value="another" formnovalidate>
          {series.another}
        </button>
        <a class="btn" href="/scheduled">
          {words.common.cancel}
        </a>
      </p>
    </form>
  )
}
