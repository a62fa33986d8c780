import { defaultPreferences, type Preferences } from '../core/model/preferences.ts'
import type { Item as Kept } from './shapes.ts'

/** What a member of staff chose; what they never chose is as by default. */
export function readPreferences(item: Kept | undefined): Preferences {
  if (!item) return defaultPreferences
  const { pk, sk, type, v, ...preferences } = item
  return { ...defaultPreferences, ...preferences } as Preferences
}
