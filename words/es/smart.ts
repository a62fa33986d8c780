import type { Because, Hindrance, WhyNone } from '../../core/model/smart-select.ts'
import type { smart as english } from '../en/smart.ts'

const hindrances: Record<Hindrance, (other: string) => string> = {
  'did-not-arrive': (other) => `los textos al ${other} no llegaron`,
  cannot: (other) => `el ${other} no puede recibir textos`,
  'opted-out': (other) => `en el ${other} pidieron no recibir textos`,
}

const none: Record<WhyNone, (name: string) => string> = {
  'no-method': (name) => `${name} no tiene un número que reciba textos. Agregue uno o llame.`,
  'not-own': (name) =>
    `${name} no tiene un número propio. Si quiere escribir al de otra persona, elíjalo usted.`,
  'no-guardian': (name) =>
    `${name} es menor de edad y no hay número de un tutor. Agregue uno o elija usted el número.`,
  cannot: (name) => `Ningún número de ${name} recibe textos. Agregue otro o llame.`,
  'opted-out': (name) => `${name} pidió no recibir más textos. Llame por teléfono.`,
  paused: (name) => `${name} pidió parar. Primero responda esa pregunta.`,
}

export const smart: typeof english = {
  name: 'Selección automática',
  textTo: 'Texto al',
  because: (why: Because, said) => {
    switch (why.kind) {
      case 'wrote':
        return why.rather
          ? `porque ${said.name} escribe sobre todo desde él, la última vez ${said.since}`
          : `porque ${said.name} escribió desde él ${said.since}`
      case 'only':
        return 'el único número que recibe textos'
      case 'newest':
        return `porque es el número que ${said.name} dio por último`
      case 'instead':
        return `porque ${hindrances[why.why](said.other ?? 'otro número')}`
      default:
        return why satisfies never
    }
  },
  none,
  again: 'Se elige de nuevo cuando sale el mensaje.',

  stop: {
    question: (name) => `¿${name} ya no quiere recibir textos?`,
    meanwhile: (number, since) =>
      `Lo pidió ${since}. No se envía nada al ${number} hasta que usted responda.`,
    noMore: 'No quiere más textos',
    goOn: 'Seguir enviando textos',
    done: {
      'opted-out':
        'Anotado. Ya no se envían textos ahí. Solo esa persona puede cambiarlo, con un texto que diga START.',
      resumed: 'Los textos siguen.',
      'answered-already': 'Eso ya se respondió.',
    },
  },

  quiet: {
    now: (clock, name, end) => `Para ${name} son las ${clock}. Los mensajes esperan hasta las ${end}.`,
    later: (when, name, end) => `${when} cae en las horas de silencio de ${name}, que terminan a las ${end}.`,
    why: 'En las horas de silencio solo se envían respuestas.',
    sendAt: (end) => `Enviar a las ${end}`,
    reason: 'O diga por qué no puede esperar',
    reasonFirst: 'Primero escriba por qué no puede esperar.',
    kept: 'La razón se guarda con el mensaje.',
    sendAnyway: 'Enviar ahora de todos modos',
    scheduleAnyway: 'Programar de todos modos',
    sentAnyway: 'Enviado en horas de silencio:',
  },

  hold: {
    waits: 'Su mensaje sale en unos segundos.',
    takeBack: 'Deshacer: recuperar este mensaje',
    takenBack: 'Recuperado. No se envió; sus palabras están en el cuadro.',
    tooLate: 'Ya era tarde: el mensaje va en camino.',
  },
}
