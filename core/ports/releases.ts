import type { ConversationId, ReleaseId } from '../model/ids.ts'
import type { Release } from '../model/release-of-information.ts'
import type { Written } from '../ports.ts'

/** Clients' releases of information. None is ever removed: a revoked one says since when and why. */
export type ReleaseStore = {
  /** Those of a conversation and of what was joined into it, newest first: one request for each. */
  releases(conversations: ConversationId[]): Promise<Release[]>
  /** `replay`: this form was sent before; the release it made. */
  keepRelease(release: Release, formKey: string): Promise<Written | { replay: string }>
  /** Once revoked it stays so: said again, `changed`. */
  revokeRelease(
    conversation: ConversationId,
    id: ReleaseId,
    revoked: NonNullable<Release['revoked']>,
  ): Promise<Written>
}
