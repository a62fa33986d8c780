/** Subjects set aside, notes, entries by subject or channel. */
export type SubjectStore = object
