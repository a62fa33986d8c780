/** Retention, litigation hold and consent. */
export const records = {
  title: 'Records',
}
