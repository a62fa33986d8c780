/** Desktop notifications: on and off, for each browser. */
export const push = {
  title: 'Desktop notifications',
}
