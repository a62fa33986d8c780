import { Logger } from '@aws-lambda-powertools/logger'
import type { Log, LogFields } from '../core/ports.ts'

/** One JSON line per outcome. The type of the fields is closed: a name, number or text does not compile. */
export function openLog(): Log {
  const logger = new Logger()
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (line: string, { message, ...fields }: LogFields = {}) =>
      // The logger keeps `message` for the line itself.
      logger[level](line, { ...fields, ...(message ? { messageId: message } : {}) })
  return { info: write('info'), warn: write('warn'), error: write('error') }
}

/** What may be logged of a fault: its name, never its message, which can hold what a person wrote. */
export function nameOf(fault: unknown): string {
  return fault instanceof Error ? fault.name : typeof fault
}
