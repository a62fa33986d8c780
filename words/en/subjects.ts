/** Subjects, tabs, notes. */
export const subjects = {}
