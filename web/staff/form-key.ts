/** A key for a form that is being shown: what it sends acts once. */
export function makeFormKey(): string {
  return crypto.randomUUID()
}
