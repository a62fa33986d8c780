/** Pictures. */
export const pictures = {}
