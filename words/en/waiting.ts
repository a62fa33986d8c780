/** Clients without a case manager. */
export const waiting = {
  title: 'Waiting to be assigned',
}
