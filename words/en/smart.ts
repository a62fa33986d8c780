/** What smart select says. */
export const smart = {}
