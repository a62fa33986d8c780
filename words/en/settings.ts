/** What departments and staff set. */
export const settings = {}
