/** Clients from a CSV file. */
export const imports = {
  title: 'Import clients',
}
