import { longestSubject, type Subject } from '../../../core/model/subject.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import type { Draft } from './composer.tsx'
import type { Shown } from './shown.ts'
import { nameOfSubject } from './subject-name.ts'

/** How many of the others the box offers; all of them stand on their page. */
const offered = 12

/** In which subject the next message stands. Folded in the message box; one opens it to move on to another. */
export function SubjectChoice({ shown, draft }: { shown: Shown; draft?: Pick<Draft, 'subject' | 'title'> }) {
  const site = useSite()
  const { words, times, now } = site
  const { subjects } = words
  const { conversation } = shown
  const present = conversation.subject
  const wished = draft?.subject
  const others = shown.subjects
    .filter(({ id }) => id !== present?.id)
    .sort((one, other) => (one.lastAt > other.lastAt ? -1 : 1))
    .filter(({ id }, index) => index < offered || id === wished)
  return (
    <details class="subject-choice" id="subject-choice" open={wished !== undefined}>
      <summary>
        <span class="only-phone">
          <Icon name="tag" size={20} />
        </span>
        <span class="t">{subjects.change}</span>
        {present && <span class="vh"> ({subjects.now(nameOfSubject(present, site))})</span>}
      </summary>
      <div class="choice">
        <label for="subject">{subjects.subject}</label>
        <select class="field" id="subject" name="subject">
          {present && <SubjectOption subject={present} wished={wished ?? present.id} />}
          <option value="new" selected={wished === 'new' || !present}>
            {subjects.begin}
          </option>
          {others.map((subject) => (
            <SubjectOption subject={subject} wished={wished} />
          ))}
        </select>
        <p class="new-title">
          <label for="title">{subjects.title}</label>
          <input
            class="field"
            id="title"
            name="title"
            type="text"
            maxlength={longestSubject}
            value={draft?.title ?? ''}
            autocomplete="off"
            dir="auto"
            aria-describedby="title-help"
          />
          <small id="title-help">{subjects.titleHelp(times.date(now))}</small>
        </p>
        {shown.subjects.length > 0 && (
          <a href={`/conversations/${conversation.id}/subjects`}>{subjects.allSubjects}</a>
        )}
      </div>
    </details>
  )
}

function SubjectOption({ subject, wished }: { subject: Subject; wished: string | undefined }) {
  return (
    <option value={subject.id} selected={subject.id === wished}>
      {nameOfSubject(subject, useSite())}
    </option>
  )
}
