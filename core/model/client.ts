import type { ClientId } from './ids.ts'
import type { Instant } from './time.ts'

/** The person served. What a department knows of them beyond this stands in the conversation. */
export type Client = {
  id: ClientId
  name: string
  language: 'en' | 'es'
  /** Under age: written to by a guardian's phone, never by their own unless staff pick it. */
  minor?: true
  /** A short note of the department's staff, shown beside the conversation. */
  note: string
  createdAt: Instant
  version: number
}
