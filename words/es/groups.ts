import type { groups as english } from '../en/groups.ts'

export const groups: typeof english = {
  title: 'Grupos',
  count: (count) => (count === 1 ? '1 grupo' : `${count} grupos`),
  new: 'Nuevo grupo',
  columns: { name: 'Nombre', clients: 'Clientes' },
  clients: (count) => (count === 1 ? '1 cliente' : `${count} clientes`),
  empty: 'Aún no tiene grupos. Cree uno para clientes a quienes escribe a la vez, como los de una clase.',
  emptyGroup: 'Aún no hay nadie en este grupo. Agregue a los clientes a quienes quiere escribir a la vez.',
  members: 'Clientes de este grupo',
  message: 'Escribir al grupo',
  messageShort: 'Escribir',
  add: 'Agregar clientes',
  rename: 'Cambiar el nombre',
  change: 'Cambiar el nombre o eliminar este grupo',
  remove: (name) => `Quitar a ${name} del grupo`,
  removeShort: 'Quitar',
  left: 'Ya no está en su lista',
  leftOut: (count) =>
    count === 1
      ? '1 persona ya no está en su lista y no recibe los mensajes del grupo.'
      : `${count} personas ya no están en su lista y no reciben los mensajes del grupo.`,
  how: 'Cada persona recibe el mensaje a solas, en su propia conversación con usted. Las respuestas le llegan a usted y nadie más del grupo las ve.',
  showMore: 'Mostrar más clientes',
  showing: (shown, all) => `Se muestran ${shown} de ${all}`,
  delete: 'Eliminar el grupo',
  deleteHelp: 'Los clientes siguen en su lista, y sus conversaciones también.',
  back: 'Volver a los grupos',
  backToGroup: 'Volver al grupo',
  form: {
    newTitle: 'Nuevo grupo',
    renameTitle: 'Cambiar el nombre del grupo',
    name: 'Nombre del grupo',
    nameHelp: 'Solo usted lo ve.',
    create: 'Crear grupo',
    save: 'Guardar nombre',
  },
  pick: {
    title: (name) => `Agregar clientes a ${name}`,
    search: 'Buscar entre sus clientes por nombre',
    go: 'Buscar',
    showAll: 'Mostrar los últimos contactos',
    label: 'Sus clientes',
    ticked: (count) => (count === 1 ? '1 cliente marcado' : `${count} clientes marcados`),
    inGroup: 'En este grupo',
    add: 'Agregar al grupo',
    none: 'Nadie de su lista coincide. Revise la ortografía.',
    noClients: 'Aún no tiene clientes en su lista.',
    latest: 'Se muestran los clientes con quienes tuvo contacto por última vez. Busque para hallar a otros.',
  },
  addTo: {
    title: (count) => (count === 1 ? 'Agregar 1 cliente a un grupo' : `Agregar ${count} clientes a un grupo`),
    which: 'A qué grupo',
    newGroup: 'Un grupo nuevo',
    newName: 'Nombre del grupo nuevo',
    add: 'Agregar al grupo',
    nobody: 'Primero elija al menos un cliente de su lista.',
    toList: 'Ir a sus clientes',
  },
  errors: {
    summary: 'Corrija lo siguiente:',
    name: {
      empty: 'Dé un nombre al grupo.',
      'too-long': 'Use como máximo 60 caracteres para el nombre.',
      unreadable: 'El nombre tiene caracteres que no se pueden mostrar. Escríbalo de nuevo.',
    },
    nobody: 'Elija al menos un cliente.',
    'too-many-members': 'En un grupo caben 500 clientes. Cree un segundo grupo para los demás.',
    'too-many': 'Hay lugar para 200 grupos. Elimine uno que no use.',
    which: 'Elija un grupo.',
  },
  created: (name) => `El grupo “${name}” está creado.`,
  renamed: (name) => `Ahora el grupo se llama “${name}”.`,
  deleted: (name) => `El grupo “${name}” está eliminado.`,
  restored: (name) => `El grupo “${name}” está de vuelta.`,
  added: (count) =>
    count === 0
      ? 'Todos estaban ya en el grupo.'
      : count === 1
        ? '1 cliente agregado.'
        : `${count} clientes agregados.`,
  removed: (count) => (count === 1 ? '1 cliente quitado.' : `${count} clientes quitados.`),
  undone: 'Deshecho.',
  cannotUndo: 'El grupo ha cambiado desde entonces. No se deshizo nada.',
}
