import type { conversation as english } from '../en/conversation.ts'

export const conversation: typeof english = {
  reads: (language) => `Lee en ${language}`,
  nextUnread: 'Siguiente sin leer',
  thread: (name) => `Mensajes con ${name}`,
  showOlder: 'Mostrar mensajes anteriores',
  newCount: (count) => (count === 1 ? '1 nuevo' : `${count} nuevos`),
  newArrived: (count) => (count === 1 ? '1 mensaje nuevo' : `${count} mensajes nuevos`),
  showNew: 'Mostrar mensajes nuevos',
  heading: (who, channel) => `${who}, ${channel}:`,
  scheduledHeading: 'Mensaje programado:',
  alsoHave: (names) =>
    `${list(names)} también ${names.length === 1 ? 'usa' : 'usan'} este número. Asegúrese de quién escribe.`,
  empty: (name) => `Aún no ha enviado mensajes a ${name}. Empiece por presentarse.`,

  compose: {
    label: (name) => `Mensaje para ${name}`,
    sendTo: 'Enviar a',
    textTo: (number) => `Texto al ${number}`,
    used: (since) => `usado ${since}`,
    sendNow: 'Enviar ahora',
    send: 'Enviar',
    sendLater: 'Enviar más tarde',
    sending: 'Enviando',
    queued: 'Su mensaje está en camino.',
    kept: 'Sus palabras siguen aquí.',
  },
  errors: {
    empty: 'Primero escriba un mensaje.',
    'too-long': 'Es demasiado largo para un texto. Acórtelo o envíelo en dos partes.',
    'no-number': 'Elija un número de teléfono al que enviarlo.',
    'not-served':
      'Ahora no se puede escribir aquí: el cliente está fuera de la lista o el número se descartó.',
    'form-too-old':
      'Esta página lleva mucho tiempo abierta. Compruebe que su mensaje no se haya enviado y envíelo de nuevo.',
  },
  cannotText: {
    'opted-out': (name, number) =>
      `${name} pidió no recibir más textos en el ${number}. Llame por teléfono. Si envía START, podrá volver a escribirle.`,
    'no-number': (name) => `${name} aún no tiene número de teléfono. Agregue uno para enviar un texto.`,
    'not-served': (name) =>
      `${name} está fuera de la lista. Vuelva a incluir a esta persona para escribirle.`,
  },

  later: {
    title: 'Enviar más tarde',
    editTitle: 'Editar mensaje programado',
    presets: {
      'this-afternoon': 'Esta tarde',
      'tomorrow-morning': 'Mañana por la mañana',
      'next-workday': 'Próximo día laborable',
    },
    date: 'Fecha',
    time: 'Hora',
    zone: (zone) => `Se usa la ${zone}. Puede editar o cancelar el mensaje hasta que se envíe.`,
    schedule: 'Programar mensaje',
    save: 'Guardar cambios',
    willSend: (when) => `Se enviará: ${when}`,
    cancelIt: 'Cancelar mensaje programado',
    scheduled: (when) => `Programado: ${when}.`,
    saved: (when) => `Cambiado. Se enviará: ${when}.`,
    cancelled: 'El mensaje programado está cancelado.',
    gone: 'Este mensaje ya se envió o se canceló.',
    changedMeanwhile: 'Alguien cambió este mensaje mientras usted escribía. Revíselo y guarde de nuevo.',
    held: (why) => `No enviado. ${why}`,
    errors: {
      'in-the-past': 'Elija una hora que aún no haya pasado.',
      'too-far': 'Elija una fecha dentro del próximo año.',
      'not-a-time': 'Escriba una fecha y una hora.',
    },
    skipped: (when) => `Esa noche cambia la hora y el reloj se salta ese momento. Se enviará: ${when}.`,
    twice: (when) =>
      `Esa noche cambia la hora y el reloj marca ese momento dos veces. Se enviará la primera: ${when}.`,
  },

  about: {
    title: (name) => `Sobre ${name}`,
    edit: 'Editar datos del cliente',
    status: 'Estado',
    language: 'Idioma',
    contactMethods: 'Medios de contacto',
    noMethods: 'Aún no hay número de teléfono.',
    works: 'Funciona.',
    cannot: 'No puede recibir textos.',
    optedOut: 'Pidió no recibir textos.',
    whose: {
      client: 'Suyo',
      guardian: 'Del tutor',
      relative: 'De un familiar',
      lawyer: 'De su abogado',
      interpreter: 'De su intérprete',
      other: 'De otra persona',
    },
    caseManager: 'Responsable del caso',
    note: 'Nota',
    noNote: 'Aún no hay nota.',
  },
}

function list(names: string[]): string {
  return new Intl.ListFormat('es-US', { type: 'conjunction' }).format(names)
}
