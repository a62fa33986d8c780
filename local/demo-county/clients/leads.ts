import { type Person, person } from '../person.ts'

/** The people in the drawings, most of them Dana's: their stories are told in full. */
export const leads: Person[] = [
  person(
    'Maria Santos',
    '+18015550134',
    {
      by: 'dana',
      tag: 'Court this week',
      note: 'Works nights at the bakery. Best time to text is after 2 PM.',
      stories: ['intakeEs', 'checkInEs', 'busEs', 'courtEs', 'sickEs', 'interviewEs', 'checkInEs', 'courtEs'],
      since: 235,
      last: `
        # Work and sleep
        -12 14:10 > Hola Maria, soy Dana. ¿Cómo va el turno nuevo en la panadería?
        -12 14:52 < Cansada pero bien. Salgo a las 6 de la mañana y duermo hasta la 1
        -12 14:55 > Entonces le escribo después de las 2. Descanse.
        # Papers to bring to court
        -6 14:20 < Dana, ¿le puedo mandar mi comprobante de domicilio?
        -6 14:31 > Sí. Tráigalo el día de su cita, con su identificación. Aquí le hacemos la copia.
        # Court date, {shortDate+8}
        -2 10:02 >landline@2 Hola Maria, su cita en la corte es el {date+8} a las 10:30 a. m., sala 204.
        -2 14:04 > Hola Maria, su cita en la corte es el {date+8} a las 10:30 a. m., sala 204.
        -2 14:40 < Gracias Dana
        -1 14:15 > ¿Necesita pase de autobús para ese día? Se lo dejo en la recepción.
        -1 16:02 < Sí por favor, el carro de mi hermana está en el taller
        -1 16:10 > Listo. Estará a su nombre desde mañana.
        now-14m <+ Hola Dana
        now-12m <+ Perdón, ¿la cita sigue siendo el {weekday+8}?
        +1 09:00 > Hola Maria, su pase de autobús ya está en la recepción. Abrimos a las 8.
        +7 09:00 > Nos vemos {when+8} a las 10:30 a. m., sala 204. Si se le hace tarde, avíseme por aquí.`,
    },
    {
      language: 'es',
      more: [{ number: '+18015550198', title: 'Mother’s home', whose: 'relative', texts: 'cannot' }],
      also: [
        {
          by: 'priya',
          note: 'Prefers late afternoons.',
          stories: ['welcomeEs', 'sessionEs', 'sessionEs', 'sessionEs'],
          since: 110,
          last: `
            -4 11:05 > Hola Maria, tiene cita el {weekday+3} a las 4:00 p. m. Conteste SÍ para confirmar.
            -4 13:44 < SÍ, gracias`,
        },
      ],
    },
  ),
  person('DeShawn Carter', '+18015550141', {
    by: 'dana',
    tag: 'Job search',
    note: 'Looking for warehouse work. Has a good bike.',
    stories: ['intake', 'court', 'checkIn', 'interview', 'workLetter', 'checkIn', 'class'],
    since: 205,
    last: `
      # Warehouse job
      -8 10:15 > Hi DeShawn, the warehouse on 5th is hiring again. They said to ask for Marla.
      -8 10:44 < applied last night. fingers crossed
      -3 16:20 > Any news from the warehouse?
      -3 16:31 < not yet, should I call them?
      -3 16:35 > Yes, a short call is fine. Say you're following up on your application.
      -1 11:15 < ok I called, the lady said she'd look at it today
      now-41m <+ I got the interview!! Tuesday at 2`,
  }),
  person('Linh Nguyen', '+18015550152', {
    by: 'dana',
    clientStatus: 'Training',
    stories: ['intake', 'identification', 'class', 'courtByBus', 'checkIn', 'bus'],
    since: 160,
    last: `
      # Pay stub for the training
      -5 09:40 > Hi Linh, the training program needs your pay stub for {lastMonth}. Could you send it by the end of next week?
      -5 12:08 < yes I will ask my manager
      -1 09:15 > Good morning Linh. Did your manager find the pay stub?
      now-131m <+ hi Dana yes I have it
      now-129m <+ can I bring it today? I am off at 3
      now-124m <+ or tomorrow morning before class`,
  }),
  person(
    'Robert Fitzgerald-Hughes',
    '+18015550199',
    {
      by: 'dana',
      tag: 'Court this week',
      note: 'Staying with his brother until January.',
      stories: ['intake', 'court', 'missed', 'treatment', 'checkInByPhone'],
      since: 140,
      last: `
        -15 10:30 > Hi Robert, how is it going at your brother's?
        -15 19:02 < pretty good, quiet. phone bill is a problem tho
        -14 08:50 > There's a free phone program, Lifeline. I'll put the form aside for you.
        -1 10:05 >unreachable Hi Robert, your court date is {date+4} at 9:00 AM, Room 118. Please text or call me back: (801) 555-0101.`,
    },
    { texts: 'unknown' },
  ),
  person(
    'Aaliyah Brooks',
    '+18015550163',
    {
      by: 'dana',
      tag: 'Treatment',
      note: 'Two kids in school: mornings after 9.',
      stories: ['courtByBus', 'childcare', 'housing', 'checkIn', 'treatment', 'checkIn'],
      since: 190,
      early: `
        -200 18:20 < Hi, this is Aaliyah, they told me to text this number when I got out
        -200 18:41 < is this Dana?
        -199 08:50 * claimed
        -199 08:55 > Yes, this is Dana at Pretrial Services. I'm glad you wrote, Aaliyah. Can you come by tomorrow at 10?
        -199 09:10 < yes`,
      last: `
        -7 09:25 > Hi Aaliyah, are you settled in the new place?
        -7 13:15 < yes!! the kids each have a bed
        -7 13:20 > That is so good to hear.
        -1 12:50 <+ my caseworker at the school asked for a letter, can you call me after lunch?`,
    },
    {
      also: [
        {
          by: 'jonah',
          stories: ['welcome', 'session', 'goodWeek', 'session'],
          since: 70,
          last: `
            -3 10:10 > Hi Aaliyah, see you {weekday+2} at 9:30. Coffee's on us.
            -3 10:31 < 😊 see you then`,
        },
      ],
    },
  ),
  person('James O’Neill', '+18015550166', {
    by: 'dana',
    tag: 'Housing',
    note: 'Applying for housing. Prefers plain, short texts.',
    stories: ['intake', 'checkInByPhone', 'court', 'payments', 'checkInByPhone'],
    since: 175,
    last: `
      -6 11:40 < they want a copy of my birth cert for the apartment
      -6 11:52 > We have one on file. I'll put a copy at the front desk.
      -5 15:30 < got it thx
      -1 15:12 > The application is due {weekday+3}. Do you need help with it?
      +3 09:00 > Morning James. Today is the day for the housing form. I'm here until 5 if you want to finish it together.`,
  }),
  person(
    'Tomás Herrera',
    '+18015550168',
    {
      by: 'dana',
      tag: 'New intake',
      stories: [],
      since: 4,
      last: `
        -3 10:30 > Hola Tomás, soy Dana, de Pretrial Services. Puede escribirme aquí sobre la corte, sus citas o lo que necesite.
        -3 10:31 > Este número solo recibe textos. Para hablar, llame al (801) 555-0101.
        +3 10:00 > Hola Tomás, {when+4} a las 10:30 es su primera cita conmigo. Estamos en 450 Harbor St, segundo piso.`,
    },
    { language: 'es' },
  ),
  person('Keisha Williams', '+18015550117', {
    by: 'dana',
    clientStatus: 'Training',
    stories: ['intake', 'court', 'interview', 'identification', 'class'],
    since: 150,
    last: `
      -3 13:05 > Hi Keisha, your training place is confirmed. It starts {date+6} at 8:30 AM, and lunch is included.
      -3 13:30 < omg I was not expecting that
      -3 13:31 < Ok thank you so much`,
  }),
  person(
    'Nadia Petrova',
    '+18015550171',
    {
      by: 'dana',
      tag: 'Treatment',
      stories: ['intake', 'checkIn', 'treatment', 'checkIn', 'sick'],
      since: 130,
      last: `
        -4 09:50 > Hi Nadia, Room 204 for your check-in on {weekday+1}, not 118. They're painting.
        -4 10:02 < ok good to know, thank you`,
    },
    {
      also: [
        {
          by: 'priya',
          stories: ['welcome', 'session', 'sessionMoved', 'group'],
          since: 90,
          last: `
            -4 13:00 > Hi Nadia, here's the group schedule for December: every Thursday at 5:30, except the 24th and the 31st.
            -4 18:21 < thanks, I'll be there on the first one`,
        },
      ],
    },
  ),
  person('Marcus Bell', '+18015550173', {
    by: 'dana',
    tag: 'Job search',
    clientStatus: 'Exited',
    stories: ['intake', 'court', 'interview', 'checkIn', 'courtMoved', 'closed'],
    since: 220,
    last: `
      -5 16:40 < just wanted to tell you I made supervisor at the shop
      -5 16:52 > Great work, Marcus. You earned that. Keep it up!`,
  }),
  person(
    'Sofía Ramírez',
    '+18015550176',
    {
      by: 'dana',
      tag: 'Court this week',
      stories: ['intakeEs', 'courtEs', 'checkInEs', 'housingEs', 'courtEs'],
      since: 145,
      last: `
        -6 09:30 > Hola Sofía, le recuerdo su cita de mañana a las 9:00 a. m. con el abogado.
        -6 11:12 < Gracias, nos vemos mañana`,
    },
    { language: 'es' },
  ),
]
