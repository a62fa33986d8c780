/** Ids are time-sorted (ULID) with a prefix that names their kind: `msg_01J…`. The `Ids` port makes them. */
export type Kind =
  | 'cl'
  | 'cv'
  | 'th'
  | 'su'
  | 'msg'
  | 'cm'
  | 'st'
  | 'se'
  | 'au'
  | 'tp'
  | 'gr'
  | 'tg'
  | 'mm'
  | 'sr'
  | 'pi'
  | 'rl'
  | 'ho'
  | 'ex'
  | 'im'
  | 'rp'
  | 'rt'
  | 'cn'
  | 'ml'
  | 'bt'
export type BulkTransferId = string & { readonly of?: 'bulk transfer' }
export type ClientId = string & { readonly of?: 'client' }
export type ConversationId = string & { readonly of?: 'conversation' }
export type ThreadId = string & { readonly of?: 'thread' }
/** A named topic inside a conversation. */
export type SubjectId = string & { readonly of?: 'subject' }
export type MessageId = string & { readonly of?: 'message' }
export type ContactMethodId = string & { readonly of?: 'contact method' }
export type StaffId = string & { readonly of?: 'staff' }
export type TemplateId = string & { readonly of?: 'template' }
export type GroupId = string & { readonly of?: 'group' }
export type TagId = string & { readonly of?: 'tag' }
export type MassMessageId = string & { readonly of?: 'mass message' }
export type SeriesId = string & { readonly of?: 'series' }
/** A client's recorded release of information. */
export type ReleaseId = string & { readonly of?: 'release' }
/** A run of retention. */
export type RetentionRunId = string & { readonly of?: 'retention run' }
/** A litigation hold. */
export type HoldId = string & { readonly of?: 'hold' }
/** A public-records export. */
export type ExportId = string & { readonly of?: 'export' }
/** An import of clients. */
export type ImportId = string & { readonly of?: 'import' }
/** A colleague's report of a message. */
export type ReportId = string & { readonly of?: 'report' }
export type PictureId = string & { readonly of?: 'picture' }
/** The short word of the county file: `pretrial`. */
export type DepartmentId = string & { readonly of?: 'department' }

const pattern =
  /^(cl|cv|th|su|msg|cm|st|se|au|tp|gr|tg|mm|sr|pi|rl|ho|ex|im|rp|rt|cn|ml|bt)_[0-9A-HJKMNP-TV-Z]{26}$/

/** Whether a value from outside (a URL, a receipt's context) has the form of one of our ids of this kind. */
export function isId(kind: Kind, value: unknown): value is string {
  return typeof value === 'string' && pattern.test(value) && value.startsWith(`${kind}_`)
}
