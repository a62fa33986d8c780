/** Public-records exports with redaction. */
export const exports = {
  title: 'Public-records export',
}
