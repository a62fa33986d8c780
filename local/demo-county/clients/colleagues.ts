import { type Person, person } from '../person.ts'

/** Whom Chris serves, and who waits in Pretrial Services for a case manager. */
export const colleagues: Person[] = [
  person('Vanessa Ortiz', '+18015550146', {
    by: 'chris',
    stories: ['intake', 'court', 'checkIn', 'bus'],
    since: 130,
    last: `
      -1 10:40 > Hi Vanessa, it's Chris. Your bus pass is ready.
      -1 15:55 <+ thank you! coming by tomorrow`,
  }),
  person('Derek Lindholm', '+18015550147', {
    by: 'chris',
    stories: ['intake', 'courtMoved', 'checkInByPhone'],
    since: 90,
    last: `
      -2 11:00 > Hi Derek, did the mechanic take you on?
      -2 11:45 < 3 days a week for now`,
  }),
  person(
    'Alejandra Cruz',
    '+18015550148',
    {
      by: 'chris',
      stories: ['intakeEs', 'checkInEs', 'courtEs'],
      since: 100,
      last: `
      -3 09:15 > Hola Alejandra, soy Chris. Su audiencia es el {date+6} a las 9:00 a. m.
      -3 09:50 < Muchas gracias`,
    },
    { language: 'es' },
  ),
  person('Samuel Tafuna', '+18015550149', {
    by: 'chris',
    stories: ['intake', 'interview', 'checkIn'],
    since: 75,
    last: `
      -4 16:30 < started at the warehouse today, feet are killing me
      -4 16:35 > Good shoes from the first paycheck, Samuel.`,
  }),
  person('Crystal Begay', '+14355550150', {
    by: 'chris',
    stories: ['intake', 'childcare', 'housing', 'checkIn'],
    since: 145,
    last: `
      -6 12:10 > Hi Crystal, I sent the letter to the housing office.
      -6 12:40 < they got it!`,
  }),
  person('Peter Vandenberg', '+18015550151', {
    by: 'chris',
    stories: ['intake', 'sick', 'court'],
    since: 85,
    last: `
      -7 13:50 < all done at court, next one in january
      -7 14:10 > Thanks, Peter. I'll text you a week before.`,
  }),
  person('Latoya Simmons', '+18015550153', {
    by: 'chris',
    clientStatus: 'Training',
    stories: ['intake', 'class', 'interview'],
    since: 110,
    last: `
      -9 08:58 > Hi Latoya, last class tonight. Proud of you.
      -9 20:30 < certificate on my wall already`,
  }),
  person('Ethan Moore', '+18015550154', {
    by: 'chris',
    stories: ['intake', 'missed', 'treatment'],
    since: 65,
    last: `
      -10 15:25 > Hi Ethan, see you {weekday-9} at 2:00.
      -10 15:26 < ok`,
  }),
  person(
    'Gloria Espinoza',
    '+18015550155',
    {
      by: 'tess',
      state: 'waiting',
      stories: [],
      since: 3,
      last: `
      -2 14:20 > Hola Gloria, soy Tess, de Pretrial Services. Pronto le escribirá su encargada de caso.
      -1 11:30 <+ Gracias. ¿Ya sabe quién será?`,
    },
    { language: 'es' },
  ),
  person('Anthony Russo', '+18015550156', {
    by: 'tess',
    state: 'waiting',
    stories: [],
    since: 3,
    last: `
      -1 10:30 > Hi Anthony, this is Tess from Pretrial Services. We spoke this morning. Your case manager will text you from this number.
      -1 10:52 <+ Sounds good, thanks`,
  }),
]
