import type { Subject } from '../../../core/model/subject.ts'
import type { Site } from '../../site.ts'

/** What a subject is called: by its title, else by the day it began, in the reader's language and the department's zone. */
export function nameOfSubject(
  { title, startedAt }: Pick<Subject, 'title' | 'startedAt'>,
  { words, times }: Site,
): string {
  return title ?? words.subjects.untitled(times.date(startedAt))
}
