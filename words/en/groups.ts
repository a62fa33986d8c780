/** Groups. */
export const groups = {}
