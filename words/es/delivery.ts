import type { DeliveryStatus } from '../../core/model/delivery-status.ts'
import type { delivery as english } from '../en/delivery.ts'

const thisNumber = 'Este número'
const tellAdministrator = 'Avise a administración. Mientras tanto, llame al cliente.'

const labels: Record<DeliveryStatus, string> = {
  queued: 'En cola',
  sending: 'Enviando',
  sent: 'Enviado',
  delivered: 'Entregado',
  undelivered: 'No entregado',
  failed: 'No entregado',
  blocked: 'No quiere textos',
  unconfirmed: 'Puede que no haya salido',
  cancelled: 'Cancelado',
}

export const delivery: typeof english = {
  label: (status, reason) =>
    status === 'blocked' && reason !== undefined && reason !== 'opted-out' ? 'No entregado' : labels[status],

  why: {
    'opted-out': (number = thisNumber) => `${number} pidió no recibir más textos.`,
    'not-mobile': (number = thisNumber) => `${number} no puede recibir textos. Puede ser un teléfono fijo.`,
    unreachable: (number = 'El teléfono') => `${number} está apagado o fuera de servicio.`,
    'invalid-number': (number = thisNumber) => `${number} no es un número en servicio.`,
    'blocked-by-carrier': () => 'La red del teléfono no dejó pasar este texto.',
    'marked-as-spam': () => 'La red del teléfono tomó este texto por publicidad no deseada.',
    'spend-limit': () => 'Los textos del condado para este mes se han agotado.',
    sandbox: () => 'El servicio de textos del condado aún no está abierto a todos los números.',
    'number-not-active': () => 'El número de textos de su departamento aún no está activo.',
    'country-blocked': (number = thisNumber) => `${number} es de un país al que el condado no envía textos.`,
    'too-expensive': (number) =>
      `Un texto ${number === undefined ? 'a este número' : `al ${number}`} cuesta más de lo que permite el condado.`,
    'account-disabled': () => 'El servicio de textos del condado está apagado.',
    'not-allowed': () => 'ClientComm no puede enviar desde el número de textos de su departamento.',
    refused: () => 'El servicio de textos no aceptó este texto.',
    expired: (number = 'El teléfono') => `${number} estuvo demasiado tiempo sin conexión.`,
    unknown: () => 'No pudimos saber por qué.',
    'not-served': () => 'Este cliente ya no estaba en ninguna lista.',
    'no-number': () => 'No había un número de teléfono al que enviarlo.',
    paused: (number) =>
      `Desde ${number === undefined ? 'este número' : `el ${number}`} pidieron parar, y nadie lo ha respondido todavía.`,
    unfilled: () => 'Tenía un espacio sin completar.',
    'unsafe-picture': () => 'La imagen puede contener software dañino y no se envió.',
    'author-left': () => 'Quien lo programó ya no trabaja aquí.',
    'picture-refused': () => 'El servicio de textos no pudo enviar esta imagen.',
    'from-elsewhere': () => 'Lo programó el departamento del que vino este cliente.',
  },

  todo: {
    'opted-out':
      'Llame por teléfono. Si la persona envía START al número de su departamento, podrá volver a escribirle.',
    'not-mobile': 'Envíelo a otro número o llame.',
    unreachable: 'Inténtelo más tarde o pruebe con otro número.',
    'invalid-number': 'Pida el número al cliente y corríjalo.',
    'blocked-by-carrier': 'Quite los enlaces y envíelo de nuevo, o llame.',
    'marked-as-spam':
      'Quite los enlaces y las mayúsculas, dígalo con sus propias palabras y envíelo de nuevo.',
    'spend-limit': tellAdministrator,
    sandbox: tellAdministrator,
    'number-not-active': tellAdministrator,
    'country-blocked': 'Envíelo a un número de Estados Unidos o llame.',
    'too-expensive': 'Envíelo a otro número o llame.',
    'account-disabled': tellAdministrator,
    'not-allowed': tellAdministrator,
    refused: 'Revise el número y las palabras, y envíelo de nuevo.',
    expired: 'Inténtelo de nuevo o pruebe con otro número.',
    unknown: 'Inténtelo de nuevo, pruebe con otro número o llame.',
    'not-served': 'Pregunte a su supervisor quién atiende ahora a esta persona.',
    'no-number': 'Agregue un número y envíelo de nuevo.',
    paused: 'Abra la conversación y primero responda esa pregunta.',
    'unsafe-picture': 'Tome la imagen de nuevo o envíe una captura de pantalla.',
    'author-left': 'Revíselo: envíelo, póngale hora o cancélelo.',
    'picture-refused': 'Pruebe con una imagen más pequeña o escriba lo que muestra.',
    'from-elsewhere': 'Revíselo: luego envíelo, póngale hora o cancélelo.',
    unfilled: 'Complételo y envíelo de nuevo.',
  },

  unconfirmed: {
    why: 'La conexión se cortó mientras salía este texto. Puede que haya llegado.',
    todo: 'Antes de enviarlo otra vez, pregunte al cliente o espere: la confirmación aún puede llegar.',
    itArrived: 'Sí llegó',
    itDidNot: 'No llegó',
    sendAgain: 'Enviar de nuevo',
    settled: 'Gracias. Queda anotado.',
    movedOn: 'Entretanto llegó una confirmación. Mire de nuevo el mensaje.',
  },
  sendTo: (number) => `Enviar al ${number}`,
  sendAgain: 'Enviar de nuevo',
  tryAnother: 'Probar otro número',
}
