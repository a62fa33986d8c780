import { isSameName } from './name.ts'

export const mostClientStatuses = 20
export const longestClientStatus = 40

type Statuses = { clientStatuses?: string[] | undefined }

/** The statuses clients of a department may have: as its staff set them, else as the county file says. */
export function statusesIn({ clientStatuses = [] }: Statuses, inFile: string[]): string[] {
  return clientStatuses.length > 0 ? clientStatuses : inFile
}

/** One a line, in the order they are shown; a second of the same name is left out. */
export function statusesTyped(typed: string): string[] {
  const lines = typed.split('\n').map((line) => line.normalize('NFC').replace(/\s+/gu, ' ').trim())
  return lines.filter(
    (line, index) => line !== '' && lines.findIndex((other) => isSameName(other, line)) === index,
  )
}
