import type { DatabaseSync } from 'node:sqlite'
import type { Mailbox } from '../aws/mailbox.ts'
import type { Phones } from '../aws/sms-voice.ts'
import type { Clock } from '../clock.ts'
import type { Faults } from '../faults.ts'

/** What the simulator shows and moves: the world outside the county, as this machine pretends it. */
export type SimulatorWorld = {
  database: DatabaseSync
  clock: Clock
  faults: Faults
  phones: Phones
  mailbox: Mailbox
  /** What stands at `s3://…`: a picture that came with a text. */
  fileAt?(url: string): { type: string; bytes: Buffer } | undefined
  /** IANA zone in which times are shown. */
  zone: string
  /** Who may be texted: the county's departments and their numbers. */
  departments: { name: string; textNumber: string; callNumber?: string; frontDesk?: string }[]
  /** Whose phone a number is, where the demo county knows it. */
  ownerOf?(number: string): string | undefined
}
