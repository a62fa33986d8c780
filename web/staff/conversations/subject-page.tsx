import { longestSubject, type Subject } from '../../../core/model/subject.ts'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Toast } from '../../parts/toast.tsx'
import { GroupPiece } from './groups.tsx'
import { calledOf } from './names.ts'
import type { Shown } from './shown.ts'
import { isUnclaimed } from './shown.ts'
import { nameOfSubject } from './subject-name.ts'

/** One subject on a page of its own: what was written in it, its name, and the way to write in it again. */
export function SubjectPage({ shown, done }: { shown: Shown; done?: string | undefined }) {
  const site = useSite()
  const { words } = site
  const { conversation, view, entries, older } = shown
  const subject = view.kind === 'subject' && view.subject !== 'earlier' ? view.subject : undefined
  const home = `/conversations/${conversation.id}`
  const name = subject ? nameOfSubject(subject, site) : words.subjects.earlier
  return (
    <Layout title={name} here={isUnclaimed(conversation) ? 'unclaimed' : 'clients'}>
      <div class="page-head">
        <a class="btn quiet icon" href={home} aria-label={words.site.backToConversation}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{name}</h1>
        <p class="sub">{calledOf(conversation, words).full}</p>
        {subject && shown.mayWrite && (
          <a class="btn" href={`${home}?${new URLSearchParams({ subject: subject.id })}#body`}>
            {words.subjects.writeIn}
          </a>
        )}
      </div>
      <div id="toast" role="status">
        {done && <Toast say={done} />}
      </div>
      <div class="one-subject inset" id="thread">
        {entries.length === 0 && older === undefined && <p class="empty">{words.subjects.noneHere}</p>}
        <GroupPiece shown={shown} />
        <div id="send-error" class="error" role="alert" />
      </div>
      {subject && shown.mayWrite && <Rename home={home} subject={subject} />}
    </Layout>
  )
}

function Rename({ home, subject }: { home: string; subject: Subject }) {
  const { subjects } = useSite().words
  return (
    <form class="form inset rename" action={`${home}/subjects/${subject.id}/title`} method="post">
      <label for="title">{subjects.renameTitle}</label>
      <div class="row-of">
        <input
          class="field"
          id="title"
          name="title"
          type="text"
          maxlength={longestSubject}
          value={subject.title ?? ''}
          autocomplete="off"
          dir="auto"
        />
        <button type="submit" class="btn">
          {subjects.rename}
        </button>
      </div>
    </form>
  )
}
