/** The zones of the United States and its territories that staff can give a client, west to east. */
export const clientZones = [
  'Pacific/Guam',
  'Pacific/Pago_Pago',
  'Pacific/Honolulu',
  'America/Anchorage',
  'America/Los_Angeles',
  'America/Phoenix',
  'America/Denver',
  'America/Chicago',
  'America/New_York',
  'America/Puerto_Rico',
] as const

/** Whether a form's zone is one of those. */
export function isZone(asked: string | undefined): asked is (typeof clientZones)[number] {
  return clientZones.some((zone) => zone === asked)
}
