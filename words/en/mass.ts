/** Mass messages. */
export const mass = {}
