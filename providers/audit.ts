import type { Audit } from '../core/ports.ts'

/**
 * Takes what every action tells, and keeps nothing yet: the tamper-evident record comes with oversight. Actions
 * call it from the start, so that none has to be found again.
 */
export const unkeptAudit: Audit = { record: async () => undefined }
