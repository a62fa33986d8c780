import type { waiting as english } from '../en/waiting.ts'

export const waiting: typeof english = {
  title: 'En espera de asignación',
  nav: 'En espera',
  lead: 'Estos clientes aún no tienen quien lleve su caso. Escríbales o asígneles a alguien.',
  count: (count) =>
    count === 1 ? '1 cliente espera.' : `${count.toLocaleString('es-US')} clientes esperan.`,
  empty:
    'Nadie espera. Aquí están los clientes agregados sin administrador de casos o entregados a este departamento.',
  select: (name) => `Seleccionar a ${name}`,
  all: 'Seleccionar todos en esta página',
  to: 'Asignar los marcados a',
  toOne: (name) => `Asignar a ${name} a`,
  choose: 'Elija un colega',
  assign: 'Asignar',
  write: (name) => `Escribir a ${name}`,
  noMessages: 'Aún no hay nada escrito',
  unread: (count) => (count === 1 ? '1 mensaje sin leer' : `${count} mensajes sin leer`),
  since: (when) => `Último contacto ${when}`,
  more: 'Mostrar más',
  assigned: (count, to) =>
    count === 1 ? `1 cliente está ahora con ${to}.` : `${count} clientes están ahora con ${to}.`,
  left: (count) => (count === 1 ? '1 ya tenía quien lo atiende.' : `${count} ya tenían quien los atiende.`),
  errors: {
    nobody: 'Marque al menos un cliente.',
    'no-receiver': 'Elija quién los recibe. Si ya lo hizo: esa persona ya no puede recibir clientes.',
  },
}
