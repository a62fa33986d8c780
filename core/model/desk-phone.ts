import { readNumber } from './phone.ts'
import type { Staff } from './staff.ts'

export type ReadDeskPhone =
  | { kind: 'phone'; phone: Staff['deskPhone'] }
  | { kind: 'invalid'; because: 'not-a-number' | 'not-possible' | 'not-an-extension' | 'extension-alone' }

/** Reads a desk phone as typed: a number, E.164, and the digits to dial after it. Nothing typed: they have none. */
export async function readDeskPhone(typed: { number: string; extension: string }): Promise<ReadDeskPhone> {
  const extension = typed.extension.trim()
  if (typed.number.trim() === '') {
    if (extension !== '') return { kind: 'invalid', because: 'extension-alone' }
    return { kind: 'phone', phone: undefined }
  }
  const number = await readNumber(typed.number)
  if (number.kind !== 'number') return { kind: 'invalid', because: number.kind }
  if (!/^\d{0,8}$/.test(extension)) return { kind: 'invalid', because: 'not-an-extension' }
  return { kind: 'phone', phone: { number: number.e164, ...(extension && { extension }) } }
}
