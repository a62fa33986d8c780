import type { StaffId } from '../model/ids.ts'
import type { Marker } from '../model/message.ts'
import type { Written } from '../ports.ts'

/** What supervisors look after: who read what was not theirs, what waits too long, what was reported. */
export type OversightStore = {
  /** The mark of a reader who looks on, once for each conversation and day; `changed`: it stands there already. */
  keepReadBy(kept: { marker: Marker; reader: StaffId; day: string }): Promise<Written>
}
