import type { bulkTransfers as english } from '../en/bulk-transfers.ts'

export const bulkTransfers: typeof english = {
  title: 'Transferir clientes',
  lead: 'Cuando alguien se va o cambia de trabajo, todos sus clientes o algunos pasan a un colega de una vez.',
  from: 'Clientes de quién',
  fromHelp: 'Están todas las personas del departamento.',
  choose: 'Elija un colega',
  next: 'Mostrar sus clientes',
  titleOf: (name) => `Transferir clientes de ${name}`,
  none: (name) => `${name} no tiene clientes en este departamento.`,
  who: 'Qué clientes',
  all: (count) => (count === 1 ? 'El único cliente' : `Los ${count} clientes`),
  some: 'Solo los marcados abajo',
  offList: 'fuera de la lista',
  unread: (count) => (count === 1 ? '1 mensaje sin leer' : `${count} mensajes sin leer`),
  to: 'A',
  note: 'Nota para quien los recibe',
  noteHelp: 'Una nota para todos. Los clientes no la ven nunca.',
  transcript: 'Si el historial no pasa: permitir que quien los recibe lea las transcripciones',
  go: 'Revisar',
  back: 'Atrás',
  review: (count, to) =>
    count === 1 ? `¿Transferir 1 cliente a ${to}?` : `¿Transferir ${count} clientes a ${to}?`,
  confirm: (count, to) =>
    count === 1 ? `Transferir 1 cliente a ${to}` : `Transferir ${count} clientes a ${to}`,
  comes: (to) =>
    `Los medios de contacto, los mensajes sin leer y lo programado pasan a ${to}. Quien está fuera de la lista sigue fuera; un texto suyo llega a ${to}.`,
  history: 'Todo lo escrito hasta ahora pasa también.',
  noHistory: 'Lo escrito hasta ahora no pasa: así lo hace este departamento.',
  untold:
    'Los clientes no reciben ningún mensaje. Para avisarles, quien los recibe puede escribirles a todos a la vez.',
  people: 'Quiénes pasan',
  progress: {
    title: 'Transferencia de clientes',
    of: (from, to) => `De ${from} a ${to}`,
    running: (done, all) => `${done} de ${all} revisados. Puede salir de esta página.`,
    finished: (moved, to) =>
      moved === 1 ? `1 cliente está ahora con ${to}.` : `${moved} clientes están ahora con ${to}.`,
    left: (left, from) =>
      left === 1
        ? `1 ya no era cliente de ${from} y quedó como estaba.`
        : `${left} ya no eran clientes de ${from} y quedaron como estaban.`,
    told: (to) => `${to} recibe un solo aviso, de todos ellos.`,
    again: 'Mirar de nuevo',
    another: 'Transferir más clientes',
  },
  errors: {
    nobody: 'Elija al menos un cliente.',
    'no-receiver': 'Elija quién los recibe. Si ya lo hizo: esa persona ya no puede recibir clientes.',
    'note-too-long': 'Use como máximo 1,000 caracteres para la nota.',
  },
}
