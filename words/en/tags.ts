/** Colour tags. */
export const tags = {}
