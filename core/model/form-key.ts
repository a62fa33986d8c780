/** The key of a form: made when a page is shown, sent with it, so that a form sent twice acts once. */
export function isFormKey(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{16,64}$/.test(value)
}
