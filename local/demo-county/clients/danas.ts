import { type Person, person } from '../person.ts'

/** The rest of Dana's caseload. */
export const danas: Person[] = [
  person(
    'Marisol Vega',
    '+18015550118',
    {
      by: 'dana',
      stories: ['intakeEs', 'courtEs', 'busEs', 'checkInEs'],
      since: 95,
      last: `
        -2 15:20 > Hola Marisol, ¿le llegó la carta de la corte?
        -1 19:12 <+ Sí llegó, pero no entiendo la segunda hoja. ¿Me la puede explicar?`,
    },
    { language: 'es' },
  ),
  person('Terrence Boyd', '+13855550104', {
    by: 'dana',
    stories: ['intake', 'bus', 'court', 'workLetter'],
    since: 120,
    last: `
      -4 09:00 >later Hi Terrence, your check-in is tomorrow at 10. Bring your pay stub.
      -2 10:20 > Hi Terrence, your letter for the employer is at the front desk.
      -1 07:58 <+ running 15 min late, the 9 bus didn't come`,
  }),
  person('Grace Kim', '+13855550107', {
    by: 'dana',
    clientStatus: 'Training',
    stories: ['intake', 'class', 'checkIn'],
    since: 85,
    last: `
      -5 09:00 >later Good morning Grace, welding class is tonight at 6. Text me if you can't make it.
      -4 14:30 > Hi Grace, how did the welding test go?
      +2 09:00 >weekly Good morning Grace, welding class is tonight at 6. Text me if you can't make it.
      -2 17:25 <+ passed with 94!! they want me to help teach the next class`,
  }),
  person('Andre Coleman', '+13855550111', {
    by: 'dana',
    tag: 'Court this week',
    stories: ['intake', 'court', 'missed', 'checkIn', 'newAddress'],
    since: 170,
    last: `
      -2 11:45 > Hi Andre, the judge's clerk confirmed your new date: {date+11} at 1:30 PM.
      -2 12:30 <+ is that the same courthouse
      -2 12:31 <+ or the one downtown`,
  }),
  person(
    'Walter Lindqvist',
    '+14355550198',
    {
      by: 'dana',
      note: 'No cell phone yet. Call his home, he picks up in the evening.',
      stories: [],
      since: 6,
      last: `-4 09:20 >landline Hi Walter, this is Dana from Pretrial Services. You can text me here about court and check-ins.`,
    },
    { texts: 'cannot' },
  ),
  person('Patrice Odom', '+13855550197', {
    by: 'dana',
    stories: [],
    since: 12,
    last: `
      -7 10:02 < Hi it's Patrice, you said to text you so you have my number
      -7 10:15 > Thanks Patrice, saved. Your first check-in is {date-2} at 11:00 AM.
      -7 10:18 < ok
      -1 16:44 >unconfirmed Hi Patrice, could we move this week's check-in to {weekday+1} at 11:00?`,
  }),
  person('Curtis Bellamy', '+18015550122', {
    by: 'dana',
    note: 'Asked for calls instead of texts.',
    stories: ['intake', 'court', 'checkInByPhone'],
    since: 115,
    last: `
      -18 12:01 > Hi Curtis, your check-in is {date-16} at 2:00 PM.
      -18 12:06 * opted-out
      -17 09:10 >stopped Hi Curtis, I'll call you at 10 instead.
      -1 09:00 >held Hi Curtis, your check-in is {date} at 2:00 PM. Call me at (801) 555-0101 if that doesn't work.`,
  }),
  person(
    'Rosa Delgadillo',
    '+18015550123',
    {
      by: 'dana',
      tag: 'Housing',
      stories: ['intakeEs', 'housingEs', 'checkInEs', 'courtEs'],
      since: 155,
      last: `
      -3 12:15 < Ya me dieron las llaves
      -3 12:22 > ¡Felicidades, Rosa! Mañana le marco para apuntar la dirección.`,
    },
    { language: 'es' },
  ),
  person('Caleb Thompson', '+18015550124', {
    by: 'dana',
    stories: ['intake', 'courtMoved', 'checkIn', 'sick'],
    since: 100,
    last: `
      -2 09:05 > Hi Caleb, checking that you're feeling better before {weekday+1}.
      -2 09:40 < 100%. see you then`,
  }),
  person('Fatima Hassan', '+18015550125', {
    by: 'dana',
    note: 'Please no texts during Friday prayer, 12 to 2.',
    stories: ['intake', 'childcare', 'court', 'bus'],
    since: 125,
    last: `
      -2 15:31 < My son's school moved the meeting, can I come at 3 instead of 2?
      -2 15:38 > Three is fine. See you {weekday+3}.
      +2 15:00 > Hi Fatima, a reminder: check-in {when+3} at 3:00 PM. Bring your son if you like.`,
  }),
  person('Dylan Frost', '+18015550126', {
    by: 'dana',
    stories: ['intake', 'payments', 'checkIn'],
    since: 75,
    last: `
      -3 11:11 < payment went through today
      -3 11:40 > I see it. Two more and you're done.`,
  }),
  person('Monique Baker', '+18015550127', {
    by: 'dana',
    stories: ['intake', 'court', 'workLetter', 'class', 'checkIn'],
    since: 165,
    last: `
      -4 08:45 > Good morning Monique. The court got your certificate.
      -4 09:30 < finally lol. thank you`,
  }),
  person('Trevor Jensen', '+14355550121', {
    by: 'dana',
    note: 'Lives in Tooele, 40 minutes by bus.',
    stories: ['intake', 'courtByBus', 'checkInByPhone', 'checkInByPhone'],
    since: 135,
    last: `
      -4 13:20 > Hi Trevor, phone check-in on {weekday+1} at 4:15, after your shift?
      -4 17:01 < perfect`,
  }),
  person(
    'Ana Lucía Morales',
    '+18015550129',
    {
      by: 'dana',
      stories: ['intakeEs', 'sickEs', 'checkInEs', 'interviewEs'],
      since: 105,
      last: `
      -5 10:05 > Hola Ana Lucía, ¿cómo le va en el trabajo nuevo?
      -5 18:33 < Muy bien, la gente es amable. Gracias por preguntar`,
    },
    { language: 'es' },
  ),
  person('Jerome Whitaker', '+18015550130', {
    by: 'dana',
    stories: ['intake', 'missed', 'missed', 'treatment', 'checkIn', 'checkIn'],
    since: 180,
    last: `
      -5 15:02 > That's six check-ins in a row, Jerome. I told the judge.
      -5 15:20 < appreciate you. one day at a time`,
  }),
  person('Hannah Eriksen', '+18015550131', {
    by: 'dana',
    stories: ['intake', 'identification', 'checkIn'],
    since: 65,
    last: `
      -6 09:48 < do I need to bring anything on {weekday-4}?
      -6 10:00 > Just yourself and your new ID.`,
  }),
  person('Luis Ortega', '+18015550132', {
    by: 'dana',
    tag: 'Job search',
    stories: ['intake', 'court', 'bus', 'interview'],
    since: 110,
    last: `
      -6 16:25 > Luis, the roofing company called me back. They liked you.
      -6 16:27 < serious??
      -6 16:28 > Serious. Expect a call from them this week.`,
  }),
  person('Imani Jackson', '+18015550133', {
    by: 'dana',
    clientStatus: 'Training',
    stories: ['intake', 'class', 'bus', 'checkIn'],
    since: 90,
    last: `
      -7 12:40 < is the nursing assistant class full
      -7 13:02 > There are four places left. Want one? I need a yes by {weekday-5}.
      -7 13:03 < YES`,
  }),
  person('Bryce Nielson', '+18015550135', {
    by: 'dana',
    stories: ['intake', 'checkIn', 'courtMoved'],
    since: 60,
    last: `
      -8 14:15 > Hi Bryce, nothing new from the court. Keep the date you have.
      -8 14:50 < 👍`,
  }),
  person('Yolanda Price', '+18015550136', {
    by: 'dana',
    tag: 'Housing',
    stories: ['intake', 'housing', 'court', 'checkIn'],
    since: 150,
    last: `
      -8 10:10 < my landlord fixed the heat after your call!!
      -8 10:30 > Oh good. Stay warm, Yolanda.`,
  }),
  person('Kofi Mensah', '+18015550137', {
    by: 'dana',
    stories: ['intake', 'workLetter', 'checkInByPhone'],
    since: 80,
    last: `
      -9 16:00 > Hi Kofi, the interpreter is booked for your hearing, so take your time in there.
      -9 16:21 < That is a relief. Thank you`,
  }),
  person('Stephanie Lopez', '+18015550138', {
    by: 'dana',
    stories: ['intake', 'childcare', 'checkIn', 'court'],
    since: 120,
    last: `
      -10 09:35 < can my mom come to court with me
      -10 09:41 > Yes, hearings are open. She can sit in the second row.`,
  }),
  person('Raymond Tsosie', '+14355550139', {
    by: 'dana',
    note: 'Drives up from Blanding; avoid early mornings in winter.',
    stories: ['intake', 'courtMoved', 'checkInByPhone', 'checkInByPhone'],
    since: 185,
    last: `
      -11 11:30 > Hi Raymond, snow on the pass {weekday-10}. Let's do the phone instead of the drive.
      -11 12:05 < good call. I was worried about it`,
  }),
  person('Ashley Pruitt', '+18015550140', {
    by: 'dana',
    stories: ['intake', 'missed', 'checkIn'],
    since: 70,
    last: `
      -12 17:10 < thanks for not giving up on me
      -12 17:15 > Never. See you in two weeks.`,
  }),
  person('Omar Haddad', '+18015550142', {
    by: 'dana',
    stories: ['intake', 'court', 'payments'],
    since: 95,
    last: `
      -13 10:55 > Hi Omar, your payment plan is set. The first one is due on the 1st.
      -13 11:20 < noted, thank you`,
  }),
  person('Brittany Skousen', '+18015550143', {
    by: 'dana',
    tag: 'Treatment',
    stories: ['intake', 'treatment', 'checkIn', 'checkIn'],
    since: 115,
    last: `
      -15 14:45 < 90 days sober today
      -15 14:47 > Brittany! That is huge. I'm proud of you.`,
  }),
  person('Gerald Whitcomb', '+18015550144', {
    by: 'dana',
    state: 'off-list',
    clientStatus: 'Exited',
    stories: ['intake', 'court', 'checkIn', 'closed'],
    since: 210,
    last: `
      -80 10:00 > Hi Gerald, your file is closed on our side. All the best to you.
      -80 10:22 < Thank you Dana. God bless`,
  }),
]
