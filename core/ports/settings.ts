import type { OpenAlert } from '../model/alert.ts'
import type { Conversation } from '../model/conversation.ts'
import type { DepartmentSettings } from '../model/department-settings.ts'
import type { DepartmentId, StaffId } from '../model/ids.ts'
import type { Marker, ThreadEntry } from '../model/message.ts'
import type { Preferences } from '../model/preferences.ts'
import type { Written } from '../ports.ts'

/** What departments and staff set. */
export type SettingsStore = {
  preferences(staff: StaffId): Promise<Preferences>
  /** Changes what is named and nothing else; undefined is taken back to the default. */
  changePreferences(
    staff: StaffId,
    changes: { [Name in keyof Preferences]?: Preferences[Name] | undefined },
  ): Promise<void>
  /** As they stand now, not as they are remembered: what is changed next is conditioned on their version. */
  settings(department: DepartmentId): Promise<DepartmentSettings>
  /** `changed`: somebody set something since `was` was read. */
  keepSettings(
    department: DepartmentId,
    settings: DepartmentSettings,
    was: DepartmentSettings,
  ): Promise<Written>
  /** The department's open alerts, newest first: at most fifty, in one request. */
  alerts(department: DepartmentId): Promise<OpenAlert[]>
  /** The messages that raised them, in no order, in one request. */
  alertMessages(raisedBy: Pick<OpenAlert, 'thread' | 'message'>[]): Promise<ThreadEntry[]>
  /** Closes an alert, with the marker that says who saw it. */
  keepAlertSeen(kept: { conversation: Conversation; was: Conversation; marker: Marker }): Promise<Written>
}
