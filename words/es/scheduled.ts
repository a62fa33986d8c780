import type { scheduled as english } from '../en/scheduled.ts'

export const scheduled: typeof english = {
  title: 'Programados',
  count: (count) => (count === 1 ? '1 mensaje espera su hora' : `${count} mensajes esperan su hora`),
  inNavigation: (count, held) =>
    held > 0 ? `${count} programados, ${held} necesitan su atención` : `${count} programados`,
  tabs: { label: 'Qué mensajes', pending: 'Pendientes', sent: 'Enviados' },
  columns: { when: 'Cuándo', client: 'Cliente', message: 'Mensaje', left: 'Salió', status: 'Estado' },
  empty: 'No hay nada programado. Elija un cliente y una hora, y escriba lo que debe enviarse entonces.',
  noneSent: 'Todavía no ha salido ningún mensaje programado. Aquí estarán cuando salgan, con lo que pasó.',
  edit: (name) => `Editar el mensaje para ${name}`,
  cancel: (name) => `Cancelar el mensaje para ${name}`,
  skip: (name) => `Saltar este para ${name}`,
  stop: (name) => `Dejar de repetir el mensaje para ${name}`,
  held: {
    title: (count) => (count === 1 ? '1 necesita su atención' : `${count} necesitan su atención`),
    help: (count) =>
      count === 1
        ? 'Llegó su hora y no pudo salir. No se envió nada.'
        : 'Llegó su hora y no pudieron salir. No se envió nada.',
    was: (when) => `Debía salir ${when}`,
    repeats: 'Los que siguen esperan hasta que usted decida.',
    edit: 'Cambiar',
    editFor: (name) => `Cambiar el mensaje para ${name}`,
    inList: (why) => `Un mensaje programado no se envió. ${why}`,
  },
  sentCount: 'Lo que usted programó y ya salió, lo más nuevo primero.',
  restored: 'Está programado de nuevo.',
}
