import type { notices as english } from '../en/notices.ts'

export const notices: typeof english = {
  title: 'Cómo se le avisa',
  lead: 'Los mensajes nuevos siempre aparecen en su lista, con un número. Aquí elige qué más le avisa.',
  link: 'Cómo se le avisa de los mensajes',
  mail: {
    title: 'Por correo electrónico',
    ask: '¿Cada cuánto quiere un correo sobre mensajes nuevos?',
    to: (address) => `El correo va a ${address}.`,
    read: 'Lo que ya haya leído no se envía nunca.',
    always:
      'Las palabras de peligro, las personas que se le pasan y las coberturas se avisan de inmediato, elija lo que elija.',
    choices: {
      every: {
        label: 'Cada mensaje',
        help: 'Los mensajes que llegan en dos minutos comparten un correo que muestra cada uno.',
      },
      hourly: {
        label: 'Una vez por hora',
        help: 'Un correo a la hora en punto, con lo que esté sin leer.',
      },
      daily: {
        label: 'Una vez al día',
        help: 'Un correo a las 8:00 de la mañana, con lo que esté sin leer.',
      },
      weekdays: { label: 'Una vez cada día laborable', help: 'De lunes a viernes a las 8:00 de la mañana.' },
      never: { label: 'Nunca', help: 'Usted mira las páginas por su cuenta.' },
    },
    unclaimed: 'Avisarme también de los mensajes sin asignar',
    unclaimedHelp: 'Su función, o la lista de guardia, se ocupa de ellos.',
    notTold:
      'A su función no se le avisa de los mensajes por correo. Un supervisor puede cambiarlo en Funciones.',
  },
  saved: 'Guardado. Vale desde el próximo mensaje.',
  invalid: 'Elija una de las opciones.',
  notSetUp: {
    title: 'El correo no está configurado',
    say: 'Este condado aún no ha configurado el correo, así que no se envía ninguno. Su elección se guarda hasta entonces.',
  },
  trouble: {
    title: 'Su correo no llega',
    bounced: (address, since) =>
      `El correo a ${address} se devuelve desde el ${since}. No enviamos ninguno hasta que la dirección cambie o usted lo intente de nuevo.`,
    complained: (address, since) =>
      `Nuestro correo a ${address} se marcó como no deseado el ${since}. No enviamos ninguno hasta que usted lo intente de nuevo.`,
    others: (since) => `El correo a esta dirección se devuelve desde el ${since}.`,
    again: 'Intentar de nuevo',
    tried: 'Lo intentaremos con el próximo mensaje.',
  },
}
