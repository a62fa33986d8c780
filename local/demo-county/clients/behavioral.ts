import { type Person, person } from '../person.ts'

/** The people of Behavioral Health: Priya's, Jonah's, and one who waits. */
export const behavioralClients: Person[] = [
  person('Evelyn Park', '+18015550157', {
    by: 'priya',
    stories: ['welcome', 'session', 'session', 'goodWeek'],
    since: 120,
    last: `
      -1 13:10 > Hi Evelyn, {weekday+1} at 10:00 as always?
      -1 16:48 <+ could it be 11 this time? dentist`,
  }),
  person('Jamal Edwards', '+18015550158', {
    by: 'priya',
    note: 'Walks in sometimes; that is fine.',
    stories: ['welcome', 'sessionMissed', 'session', 'group'],
    since: 95,
    last: `
      -2 17:05 < group was good today
      -2 17:20 > I'm glad. See you next Thursday.`,
  }),
  person(
    'Teresa Quintana',
    '+18015550159',
    {
      by: 'priya',
      stories: ['welcomeEs', 'sessionEs', 'sessionEs'],
      since: 80,
      last: `
      -3 10:30 > Hola Teresa, ¿le queda bien el {weekday+2} a las 3:00 p. m.?
      -3 12:02 < Sí, ahí nos vemos`,
    },
    { language: 'es' },
  ),
  person('Colin Ashworth', '+18015550160', {
    by: 'priya',
    stories: ['welcome', 'session', 'refill', 'sessionMoved'],
    since: 135,
    last: `
      -4 09:20 > Hi Colin, the nurse sent your refill.
      -4 11:11 < got it`,
  }),
  person('Sabrina Holt', '+18015550161', {
    by: 'priya',
    clientStatus: 'Intake',
    stories: [],
    since: 3,
    last: `
      -2 14:00 > Hi Sabrina, this is Priya from Behavioral Health. Your first visit is {weekday+2} at 1:00 PM. Side entrance, 220 Harbor St.
      -2 14:35 < thank you. is there parking?
      -2 14:40 > Yes, free, behind the building.
      +1 13:00 > Hi Sabrina, looking forward to meeting you {when+2} at 1:00 PM. Side entrance, parking behind the building.`,
  }),
  person('Darnell Hughes', '+18015550162', {
    by: 'priya',
    stories: ['welcome', 'session', 'renewal', 'session'],
    since: 150,
    last: `
      -5 16:10 < used the breathing thing on the bus. worked
      -5 16:30 > Wonderful, Darnell.`,
  }),
  person('Mei Chen', '+18015550164', {
    by: 'priya',
    stories: ['welcome', 'sessionMoved', 'session'],
    since: 70,
    last: `
      -7 11:15 > Hi Mei, I'm away {date-2}. Is the week after all right?
      -7 11:50 < Yes, enjoy your day off`,
  }),
  person('Rebecca Stone', '+18015550165', {
    by: 'priya',
    clientStatus: 'Exited',
    stories: ['welcome', 'session', 'goodWeek', 'finished'],
    since: 200,
    last: `
      -30 12:00 < still doing well, wanted you to know
      -30 12:25 > Thank you, Rebecca. That's lovely to hear.`,
  }),
  person('Victor Salazar', '+18015550167', {
    by: 'jonah',
    stories: ['welcome', 'renewal', 'session'],
    since: 85,
    last: `
      -2 10:15 > Hi Victor, your Medicaid card should come by mail this week.
      -2 10:20 < thanks Jonah`,
  }),
  person('Denise Crawford', '+18015550169', {
    by: 'jonah',
    stories: ['welcome', 'refill', 'sessionMissed'],
    since: 60,
    last: `
      -3 15:45 < can you remind me of the address again
      -3 15:50 > 220 Harbor St, side entrance. See you {weekday-2} at 10.`,
  }),
  person('Isaac Romero', '+18015550170', {
    by: 'jonah',
    stories: ['welcome', 'group', 'goodWeek'],
    since: 75,
    last: `
      -5 13:30 > Hi Isaac, the art group starts again {weekday+1} at 6.
      -5 13:34 < yesss`,
  }),
  person('Shauna Littlejohn', '+18015550172', {
    by: 'jonah',
    stories: ['welcome', 'session', 'refill'],
    since: 90,
    last: `
      -8 09:50 < bus was late, be there in 10
      -8 09:52 > No hurry.`,
  }),
  person('Paul Kowalski', '+18015550174', {
    by: 'beth',
    state: 'waiting',
    clientStatus: 'Intake',
    stories: [],
    since: 2,
    last: `
      -1 11:20 > Hi Paul, this is Beth at Behavioral Health. You're on our list, and a therapist will text you from this number by the end of next week.
      -1 11:48 <+ ok. mornings are best for me`,
  }),
]
