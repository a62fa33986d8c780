/** Notifications and repeated messages. */
export const series = {}
