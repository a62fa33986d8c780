import type { search as english } from '../en/search.ts'

export const search: typeof english = {
  title: 'Buscar',
  label: 'Buscar clientes, mensajes y notas',
  placeholder: 'Nombre, teléfono, ID o palabras de un mensaje',
  go: 'Buscar',
  lead: 'Encuentra clientes por nombre, teléfono o ID, y mensajes y notas por sus palabras. Solo se muestra lo que usted puede abrir.',
  clients: (count) => (count === 1 ? '1 cliente' : `${count} clientes`),
  messages: 'Mensajes y notas',
  nothing: (typed) => `Nada coincide con “${typed}”. Revise la ortografía o use menos palabras.`,
  noMessages: 'Ningún mensaje ni nota tiene todas estas palabras.',
  tooCommon: 'Casi todos los mensajes tienen estas palabras. Agregue una menos común.',
  older: 'Buscar más atrás',
  from: {
    in: (name) => `${name} escribió`,
    out: (name) => `${name} escribió`,
    note: (name) => `Nota de ${name}`,
  },
  automatic: 'Respuesta automática',
  with: (name) => `en la conversación con ${name}`,
  open: 'Mostrar en la conversación',
  backToNewest: 'Mostrar los mensajes más recientes',
  inMessages: 'Buscar también en las palabras de los mensajes',
}
