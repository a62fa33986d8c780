import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { CountAndTime } from './groups.tsx'
import { calledOf } from './names.ts'
import type { Shown } from './shown.ts'
import { isUnclaimed } from './shown.ts'
import { nameOfSubject } from './subject-name.ts'

/** All subjects of a conversation, the one written in last first: to read, to rename, to write in again. */
export function SubjectsPage({ shown }: { shown: Shown }) {
  const site = useSite()
  const { words } = site
  const { conversation, olderSubjects, earlier } = shown
  const home = `/conversations/${conversation.id}`
  const subjects = shown.subjects.toSorted((one, other) => (one.lastAt > other.lastAt ? -1 : 1))
  return (
    <Layout title={words.subjects.allSubjects} here={isUnclaimed(conversation) ? 'unclaimed' : 'clients'}>
      <div class="page-head">
        <a class="btn quiet icon" href={home} aria-label={words.site.backToConversation}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{words.subjects.allSubjects}</h1>
        <p class="sub">{calledOf(conversation, words).full}</p>
      </div>
      <ul class="subject-list inset">
        {subjects.map((subject) => (
          <li>
            <a href={`${home}/subjects/${subject.id}`}>{nameOfSubject(subject, site)}</a>
            <span class="sub">
              <CountAndTime subject={subject} />
            </span>
          </li>
        ))}
        {olderSubjects === undefined && earlier && (
          <li>
            <a href={`${home}/subjects/earlier`}>{words.subjects.earlier}</a>
            {earlier.count !== undefined && <span class="sub">{words.subjects.messages(earlier.count)}</span>}
          </li>
        )}
      </ul>
      {olderSubjects !== undefined && (
        <p class="more">
          <a class="btn" href={`${home}/subjects?${new URLSearchParams({ before: olderSubjects })}`}>
            {words.subjects.showOlder}
          </a>
        </p>
      )}
    </Layout>
  )
}
