import type { Rhythm } from '../../core/model/series.ts'
import type { series as english } from '../en/series.ts'
import { wallTimes } from '../wall-time.ts'

const { clock, weekday, day } = wallTimes('es-US')
const places = { 1: 'primer', 2: 'segundo', 3: 'tercer', 4: 'cuarto', last: 'último' }

export const series: typeof english = {
  title: 'Nuevo aviso',
  lead: 'Elija un cliente y una hora, escriba el mensaje y sale solo.',
  open: 'Nuevo aviso',

  whom: '¿Para quién es?',
  search: 'Busque entre sus clientes por nombre o número',
  latest: 'Los clientes con quienes tuvo contacto últimamente. Busque para encontrar a otros.',
  found: (count) => (count === 1 ? '1 cliente encontrado.' : `${count} clientes encontrados.`),
  nobody: (typed) => `Ningún cliente de su lista coincide con “${typed}”.`,
  noClients: 'Todavía no tiene clientes en su lista.',
  choose: (name) => `Escribir a ${name}`,
  forWhom: 'Para',
  another: 'Elegir otro cliente',
  next: 'Siguiente',

  when: '¿Cuándo?',
  what: '¿Qué?',
  override: 'Por qué no puede esperar',
  overrideHelp: 'Solo así sale en las horas de silencio. El motivo se guarda.',
  quiet: (until) =>
    `Eso cae en las horas de silencio del cliente, que terminan ${until}. Elija otra hora o diga por qué no puede esperar.`,
  submit: 'Programar mensaje',
  scheduled: (name, when) => `Programado para ${name}: ${when}.`,

  repeat: 'Repetir',
  repeats: 'Con qué frecuencia',
  once: 'Una vez',
  kinds: {
    week: 'Cada semana',
    'two-weeks': 'Cada dos semanas',
    'month-day': 'Cada mes en este día',
    'month-weekday': 'Cada mes en este día de la semana',
  },
  kindsHelp:
    'Se cuenta desde la fecha de arriba. Si el mes no tiene ese día, sale el último; la hora sigue igual cuando cambian los relojes.',
  lasts: 'Hasta cuándo',
  lastsFor: { year: 'Durante un año', until: 'Hasta una fecha', times: 'Un número de veces' },
  until: 'Última fecha',
  times: 'Cuántas veces',
  edit: {
    which: 'Cambiar',
    'this-one': 'Solo este',
    following: 'Este y todos los que siguen',
  },
  errors: {
    'ends-too-soon': 'Tiene que salir al menos dos veces. Elija un final más tarde o envíelo una vez.',
    'ends-too-late': 'Un mensaje se repite un año como máximo. Elija un final antes.',
    'not-an-end': 'Escriba hasta cuándo, o cuántas veces, se repite.',
  },

  says: (rhythm, time) => `${days(rhythm)} a las ${clock(time)}`,
  lastOn: (date) => `El último, el ${day(date)}`,
  goesOnFor: (date) => `Sigue durante un año, hasta el ${day(date)}`,

  skip: 'Saltar',
  stop: 'Parar',
  cancelOne: 'Saltar este',
  cancelAll: 'Dejar de repetir',
  skipped: (when) => `Saltado. El siguiente sale ${when}.`,
  stopped: 'El mensaje ya no se repite.',
  notRestored: 'No se pudo recuperar: ya pasó su hora, o el mensaje repetido se canceló.',
}

function days(rhythm: Rhythm): string {
  if (rhythm.every !== 'month')
    return `${rhythm.every === 'week' ? 'Cada' : 'Cada dos semanas, el'} ${weekday(rhythm.weekday)}`
  if ('nth' in rhythm) return `El ${places[rhythm.nth]} ${weekday(rhythm.weekday)} de cada mes`
  return `El día ${rhythm.day} de cada mes${rhythm.day > 28 ? ' (o el último)' : ''}`
}
