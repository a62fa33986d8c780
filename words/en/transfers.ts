/** Handing a client on to a colleague. */
export const transfers = {
  title: 'Transfer',
}
