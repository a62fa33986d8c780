import { isId } from '../../../core/model/ids.ts'
import type { SubjectWish } from '../../../core/model/subject.ts'
import type { Draft } from './composer.tsx'

/** The subject that a form's fields wish for: a new one, one there is, or (undefined) the one written in last. */
export function wishedSubject(field: (name: string) => string): SubjectWish | undefined {
  const subject = field('subject')
  if (subject === 'new') return { kind: 'new', title: field('title') }
  return isId('su', subject) ? { kind: 'in', id: subject } : undefined
}

/** What an address of the page asks of its message box: a new subject, one there is, or a note. */
export function wishedIn({ write, subject }: Record<string, string>): Pick<Draft, 'subject' | 'isNote'> {
  if (write === 'note') return { isNote: true }
  if (write === 'new') return { subject: 'new' }
  return isId('su', subject) ? { subject } : {}
}
