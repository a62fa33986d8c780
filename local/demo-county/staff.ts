import { county } from '../../config/demo.ts'
import type { DeliveredRole } from '../../core/model/role.ts'
import type { Staff } from '../../core/model/staff.ts'
import { castId } from './cast-id.ts'

/** Everyone of the cast signs in with this; it stands on the local sign-in page. */
export const sharedPassword = 'Harbor-County-2026!'

export type StaffKey =
  | 'dana'
  | 'chris'
  | 'ruth'
  | 'sam'
  | 'tess'
  | 'priya'
  | 'jonah'
  | 'lorraine'
  | 'beth'
  | 'ada'

export type CastStaff = Staff & {
  /** What the sign-in page says of them. */
  title: string
  /** Set for who signs in with a code of six digits as well (base 32); the local sign-in page shows the code. */
  totpSecret?: string
}

/** The staff of Harbor County. */
export const staff: Record<StaffKey, CastStaff> = {
  dana: member('Dana Whitfield', 'Case manager', 'pretrial', 'case-manager'),
  chris: member('Chris Okafor', 'Case manager', 'pretrial', 'case-manager'),
  ruth: member('Ruth Delgado', 'Supervisor', 'pretrial', 'supervisor'),
  sam: member('Sam Reyes', 'Support staff', 'pretrial', 'support-staff'),
  tess: member('Tess Nakamura', 'Assessment case manager', 'pretrial', 'assessment-case-manager'),
  priya: member('Priya Raman', 'Therapist', 'behavioral', 'therapist'),
  jonah: member('Jonah Weiss', 'Case manager', 'behavioral', 'case-manager'),
  lorraine: member('Lorraine Baptiste', 'Supervisor', 'behavioral', 'supervisor'),
  beth: member('Beth Amundsen', 'Support staff', 'behavioral', 'support-staff'),
  ada: administrator(county.firstAdministrator),
}

function member(
  name: string,
  title: string,
  department: 'pretrial' | 'behavioral',
  role: DeliveredRole,
): CastStaff {
  const [first = '', last = ''] = name.toLowerCase().split(' ')
  return {
    id: castId('st', name),
    name,
    email: `${first}.${last}@harborcounty.example`,
    language: 'en',
    memberships: [{ department, role }],
    title: `${title}, ${county.departments.find(({ id }) => id === department)?.name}`,
  }
}

function administrator({ name, email }: { name: string; email: string }): CastStaff {
  return {
    id: castId('st', name),
    name,
    email,
    language: 'en',
    memberships: county.departments.map(({ id }) => ({ department: id, role: 'administrator' })),
    title: 'County administrator',
    totpSecret: 'HARBORCOUNTYDEMO',
  }
}
