/** Search. */
export const search = {}
