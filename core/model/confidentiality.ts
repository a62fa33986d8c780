import type { Client } from './client.ts'
import type { ContactMethod } from './contact-method.ts'
import type { Conversation } from './conversation.ts'
import type { DepartmentSettings } from './department-settings.ts'
import type { ClientId, ContactMethodId, DepartmentId } from './ids.ts'

type Named = { id: DepartmentId; settings: Pick<DepartmentSettings, 'confidential' | 'knownAcross'> }

/**
 * Whether two departments may learn that both serve a person. A confidential one never takes part, whatever else is
 * set: that somebody is known there is the secret (42 CFR Part 2, HIPAA).
 */
export function mayKnowOfEachOther(one: Named, other: Named): boolean {
  return [one, other].every(({ settings }) => settings.knownAcross && !settings.confidential)
}

/**
 * Which of a client's conversations must have a record of its own: one with a confidential department, where others
 * serve the person too. Otherwise a change of name or number made there would be seen elsewhere, or the reverse.
 */
export function mustPart(places: Conversation[], departments: Named[]): Conversation | undefined {
  if (places.length < 2) return undefined
  const confidential = new Set(
    departments.filter(({ settings }) => settings.confidential).map(({ id }) => id),
  )
  return places.find(({ department }) => confidential.has(department))
}

/** The person's record as it goes on for one department by itself: a copy, that nothing joins to the other. */
export function partedRecord(
  { client, methods, conversation }: { client: Client; methods: ContactMethod[]; conversation: Conversation },
  made: { client: ClientId; methods: ContactMethodId[] },
): { client: Client; methods: ContactMethod[]; conversation: Conversation } {
  const { conversations: _, ...kept } = client
  const { note, ...rest } = conversation
  return {
    client: { ...kept, id: made.client, note: note ?? client.note },
    methods: methods.map((method, place) => ({
      ...method,
      id: made.methods[place] ?? method.id,
      client: made.client,
    })),
    conversation: { ...rest, client: made.client, version: conversation.version + 1 },
  }
}

/**
 * What is left for the others. One alone needs no list of conversations any more. The version stays: nothing that staff
 * see was changed, and a form they have open still fits.
 */
export function leftRecord(client: Client, gone: Conversation): Client {
  const { conversations = [], ...kept } = client
  const left = conversations.filter((id) => id !== gone.id)
  return { ...kept, ...(left.length > 1 ? { conversations: left } : {}) }
}
