import type { DepartmentSettings } from './department-settings.ts'
import type { DepartmentId } from './ids.ts'

/** What the county file says of a department (written by each deploy), with what its staff have set since. */
export type Department = {
  id: DepartmentId
  name: string
  /** IANA zone. */
  zone: string
  /** E.164, what clients see. */
  textNumber: string
  /** What the provider wants as origination identity: id or ARN of the number. */
  textNumberId: string
  /** The service's opt-out list that belongs to this department. */
  optOutList: string
  /** E.164: what clients call; AWS text numbers take no calls. */
  callNumber?: string
  frontDesk?: string
  /** Domain of its mail. */
  mailDomain?: string
  /** What the number may carry, in segments a second. */
  segmentsPerSecond: number
  /** Whether its number carries pictures (MMS) to clients. None carries them from clients. */
  pictures?: boolean
  /** The one-time answer to an unknown number; null when switched off. */
  automaticAnswer: { en: string; es: string } | null
  /** What a client's status may be: as its staff set it, else as the county file says. */
  clientStatuses: string[]
  /** Those of the county file, where staff may have set others. */
  statusesInFile?: string[]
  languages: ('en' | 'es')[]
  county: { name: string; shortName: string; helpContact?: HelpContact }
  /** What its staff have set; a deploy never writes it. */
  settings: DepartmentSettings
  /** False once it is no longer in the county file. */
  open: boolean
}

/** Whom staff ask when the help does not help. */
export type HelpContact = { name?: string; email?: string; phone?: string; hours?: string }

/** What a deploy writes of it. */
export type DepartmentFacts = Omit<Department, 'settings'> & { settings?: DepartmentSettings }
