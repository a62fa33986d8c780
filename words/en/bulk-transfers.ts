/** Handing several clients on at once. */
export const bulkTransfers = {
  title: 'Transfer clients',
}
