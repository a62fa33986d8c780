import type { DepartmentId } from '../../../core/model/ids.ts'
import type { StaffKey } from '../staff.ts'

/** Somebody whose number no one knew: their texts wait in Unclaimed, or were set aside. */
export type Stranger = {
  number: string
  department: DepartmentId
  language: 'en' | 'es'
  script: string
  dismissed?: { by: StaffKey; because: string; workdaysAgo: number; time: string }
}

export const strangers: Stranger[] = [
  /** Robert Fitzgerald-Hughes with a new phone: the one to claim for a client already known. */
  {
    number: '+13855550175',
    department: 'pretrial',
    language: 'en',
    script: `
      now-95m <+ Hi this is Rob F-H, my old phone got shut off. this is my new number
      now-94m <+ did I miss anything about court?`,
  },
  {
    number: '+18015550177',
    department: 'pretrial',
    language: 'en',
    script: `-1 18:20 <+ Hello, is this where I check in? They gave me a paper with this number at release`,
  },
  {
    number: '+18015550178',
    department: 'pretrial',
    language: 'es',
    script: `-2 12:44 <+ Buenas tardes, me dijeron que escribiera a este número por la corte de mi hijo`,
  },
  {
    number: '+13855550179',
    department: 'behavioral',
    language: 'en',
    script: `-1 09:12 <+ hi I got this number from my doctor, how do I make an appointment`,
  },
  {
    number: '+13035550180',
    department: 'pretrial',
    language: 'en',
    script: `-6 19:31 < is the couch still available`,
    dismissed: { by: 'sam', because: 'wrong-number', workdaysAgo: 5, time: '08:35' },
  },
]
