import type { scheduled as english } from '../en/scheduled.ts'

export const scheduled: typeof english = {
  title: 'Programados',
  count: (count) => (count === 1 ? '1 mensaje espera su hora' : `${count} mensajes esperan su hora`),
  columns: { when: 'Cuándo', client: 'Cliente', message: 'Mensaje' },
  empty: 'No hay nada programado. Abra un cliente, escriba un mensaje y pulse “Enviar más tarde”.',
  edit: (name) => `Editar el mensaje para ${name}`,
  cancel: (name) => `Cancelar el mensaje para ${name}`,
}
