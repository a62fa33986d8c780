import type { Conversation } from '../model/conversation.ts'
import type { DepartmentId, StaffId, TagId } from '../model/ids.ts'
import type { RosterFilter, RosterOrder, RosterRow } from '../model/roster.ts'
import type { Tag, TagOwner } from '../model/tag.ts'
import type { Instant } from '../model/time.ts'
import type { ListOwner, Page, Written } from '../ports.ts'

/** A client on a list, as the stream's consumer writes it there. */
export type Rostered = RosterRow & { owner: ListOwner; lastContact: Instant }

/** Colour tags, and the lists of clients by name, tag, status and reach. */
export type RosterStore = {
  /**
   * A page of a list, in an order that no message moves (by name unless asked otherwise; those without contact for
   * longest first). One request. The rows follow the conversations within seconds: whoever acts on one reads it.
   */
  roster(
    owner: ListOwner,
    page: { filter?: RosterFilter; order?: RosterOrder; after?: string; limit: number },
  ): Promise<Page<RosterRow>>
  /** How many there are, counted up to `most`: one request. */
  rosterCount(owner: ListOwner, filter: RosterFilter, most: number): Promise<number>
  /** Whether the lists of those who were there before lists were kept are written, and how far. */
  rosterProgress(): Promise<RosterProgress>
  keepRosterProgress(progress: RosterProgress): Promise<void>

  /** A member of staff's own tags and those their department shares, by name; two requests. */
  tags(staff: StaffId, department: DepartmentId): Promise<Tag[]>
  /** `changed`: this owner has one of that id already. */
  tagAdded(tag: Tag): Promise<Written>
  tagEdited(tag: Tag, was: Tag): Promise<Written>
  tagDeleted(owner: TagOwner, id: TagId): Promise<void>
  /** The conversation with another tag or status, in one transaction. */
  conversationMarked(now: Conversation, was: Conversation): Promise<Written>
}

export type RosterProgress = { done: boolean; staff?: StaffId; after?: string }

/** What the stream's consumer changes on the lists. */
export type RosterChange = { was?: Rostered; now?: Rostered }
