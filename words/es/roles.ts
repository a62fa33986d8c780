import type { roles as english } from '../en/roles.ts'

const permissions: (typeof english)['permissions'] = {
  'see-own-clients': {
    name: 'Ver a sus propios clientes',
    about: 'Su lista, los mensajes con cada cliente y los de un colega a quien sustituye.',
  },
  'write-to-own-clients': {
    name: 'Escribir a sus propios clientes',
    about: 'Ahora o más tarde, y a los clientes de un colega a quien sustituye.',
  },
  'add-client': {
    name: 'Agregar clientes',
    about: 'A su propia lista o, si no tiene, para que esperen a un responsable.',
  },
  'edit-client': {
    name: 'Cambiar los datos de sus propios clientes',
    about:
      'Nombres, números, estado y etiquetas; quitar a alguien de la lista; unir dos entradas de una persona.',
  },
  'download-transcript': {
    name: 'Descargar transcripciones',
    about:
      'Toda la conversación con un cliente que puede leer, para imprimir o en un archivo. Cada una queda registrada.',
  },
  'receive-notices': {
    name: 'Recibir avisos de mensajes nuevos',
    about: 'Por correo y en su computadora o teléfono, como cada quien elija en su configuración.',
  },
  'send-mass-message': {
    name: 'Escribir a muchos de sus propios clientes a la vez',
    about: 'Grupos, y un mensaje a varios clientes. Cada cliente lo recibe por separado.',
  },
  'send-to-department': {
    name: 'Escribir a todos los clientes del departamento a la vez',
    about: 'Sin importar de quién sean. Cada envío queda registrado.',
  },
  'transfer-own': { name: 'Transferir a sus propios clientes', about: 'A un colega de su departamento.' },
  'transfer-in-department': {
    name: 'Transferir a cualquier cliente del departamento',
    about: 'De un colega a otro, también varios a la vez.',
  },
  'transfer-across': {
    name: 'Transferir clientes a otro departamento',
    about: 'Si los mensajes van con el cliente lo decide la configuración del departamento.',
  },
  'record-release': {
    name: 'Registrar una autorización para compartir información',
    about: 'El permiso por escrito del cliente para contar algo a otro departamento.',
  },
  'see-unclaimed': {
    name: 'Ver mensajes de números desconocidos',
    about: 'La bandeja sin asignar del departamento, con lo que se escribió.',
  },
  'answer-unclaimed': { name: 'Responder a números desconocidos', about: 'Antes de que alguien los tome.' },
  claim: {
    name: 'Tener clientes propios',
    about: 'Tomar un número desconocido como cliente. A quien puede hacerlo se le pueden dar clientes.',
  },
  'hand-over': {
    name: 'Pasar un número desconocido a un colega',
    about: 'Cuando es de un cliente de otra persona.',
  },
  dismiss: { name: 'Apartar números desconocidos', about: 'Números equivocados y publicidad.' },
  'write-to-waiting': {
    name: 'Leer y escribir a clientes que esperan a un responsable',
    about: 'Solo mientras nadie los tenga.',
  },
  'assign-waiting': {
    name: 'Asignar a los clientes que esperan',
    about: 'Decir qué responsable los recibe.',
  },
  'see-department-clients': {
    name: 'Ver la lista de clientes del departamento',
    about: 'Nombres y de quién son, sin lo que se escribió.',
  },
  'read-others-messages': {
    name: 'Leer los mensajes de colegas',
    about:
      'Cada lectura queda registrada y se ve en la conversación. Nunca cuenta como vista por el responsable.',
  },
  'write-to-department': { name: 'Escribir a clientes de colegas', about: 'Con su propio nombre.' },
  'oversee-messages': {
    name: 'Atender lo que necesita atención',
    about: 'Mensajes denunciados y clientes cuyos mensajes esperan demasiado sin leer.',
  },
  'set-coverage': {
    name: 'Decir quién sustituye a quién',
    about: 'Para cualquier colega del departamento. Cada quien puede nombrar a su propio sustituto.',
  },
  'import-clients': {
    name: 'Importar clientes de un archivo',
    about: 'Muchos a la vez, para cualquier responsable.',
  },
  'read-reports': {
    name: 'Leer informes',
    about: 'Cantidades, rapidez y costo del departamento, sin mensajes.',
  },
  'edit-department-lists': {
    name: 'Cambiar plantillas y etiquetas compartidas',
    about: 'Las que usa todo el departamento.',
  },
  'edit-department-settings': {
    name: 'Cambiar la configuración del departamento',
    about: 'Horario, respuestas automáticas, horas de silencio, palabras de alerta, transferencias y más.',
  },
  'manage-staff': {
    name: 'Administrar al personal',
    about:
      'Crear cuentas, restablecer accesos, cambiar funciones y desactivar. Nadie puede dar una función que permita más que la suya.',
  },
  'edit-roles': {
    name: 'Cambiar lo que pueden hacer las funciones',
    about: 'Para todo el condado. Nadie puede agregar lo que no puede hacer.',
  },
  'read-audit': {
    name: 'Leer la auditoría',
    about: 'Quién vio, envió, exportó o cambió qué, y cuándo.',
  },
  'export-records': {
    name: 'Exportar registros públicos',
    about:
      'Los mensajes de una persona o de un periodo, con partes tachadas. Cada exportación queda registrada.',
  },
  'hold-records': {
    name: 'Impedir que se borren registros',
    about: 'Retenciones para un caso judicial, y cuánto tiempo se guardan los mensajes.',
  },
}

export const roles: typeof english = {
  title: 'Funciones',
  lead: 'Una función dice qué puede hacer alguien en un departamento. Las funciones son las mismas en todo el condado. Un cambio vale de inmediato para todos los que la tienen.',
  new: 'Nueva función',
  back: 'Volver a las funciones',
  people: (count) => (count === 0 ? 'Nadie la tiene' : count === 1 ? '1 persona' : `${count} personas`),
  count: (held, all) => `${held} de ${all} permisos`,
  origin: {
    delivered: 'Como se entregó',
    edited: 'Cambiada por el condado',
    own: 'Creada por el condado',
  },
  lastSet: (by, when) => `Último cambio: ${by}, ${when}.`,
  yours: 'Su función',
  form: {
    name: 'Nombre',
    nameHelp: 'Como debe verlo el personal, por ejemplo Recepción',
    nameDelivered: (name) => `Déjelo vacío para llamarla ${name}.`,
    tooMuch: 'Usted no puede hacer esto, así que no puede agregarlo.',
    tooMuchShort: 'Algunos no se pueden agregar: nadie da más de lo que puede hacer.',
    affects: (count) =>
      count === 0
        ? 'Nadie tiene esta función todavía.'
        : count === 1
          ? 'Esto cambia lo que puede hacer 1 persona, desde su próximo clic.'
          : `Esto cambia lo que pueden hacer ${count} personas, desde su próximo clic.`,
    yours: 'Usted tiene esta función. Lo que quite aquí ya no podrá hacerlo.',
    make: 'Crear función',
  },
  themes: {
    clients: 'Clientes propios',
    many: 'Muchos clientes a la vez',
    'passing-on': 'Pasar clientes',
    unclaimed: 'Números desconocidos y clientes sin responsable',
    department: 'Clientes de colegas',
    running: 'Dirigir el departamento',
    records: 'Registros',
    county: 'Personal y funciones',
  },
  permissions,
  made: (name) => `La función ${name} está lista para darse.`,
  saved: (name) => `La función ${name} está guardada. Vale desde ahora.`,
  wasReset: (name) => `La función ${name} está como se entregó.`,
  wasDeleted: 'La función está borrada.',
  errors: {
    empty: 'Escriba un nombre para la función.',
    'too-long': 'Use 60 caracteres como máximo.',
    unreadable: 'Quite los caracteres que no se ven.',
    taken: 'Otra función tiene ese nombre.',
    'too-many': 'Ya hay 30 funciones. Borre una que nadie tenga.',
  },
  summary: 'Todavía no se guardó nada. Revise esto:',
  beyond: (names) =>
    `Usted no puede hacer esto, así que no puede agregarlo a una función: ${names.join(', ')}.`,
  lastAdministrator:
    'No se guardó nada. No quedaría nadie que pueda administrar al personal y también cambiar funciones. Dé primero a otra persona una función con ambos permisos.',
  changed: {
    title: (by, when) => `${by} guardó esta función ${when}, mientras usted la tenía abierta.`,
    nobody: 'Alguien',
    name: (name) => `Ahora se llama ${name}.`,
    theirs: 'Está en la otra versión y no en la suya:',
    yours: 'Está en la suya y no en la otra:',
    same: 'Permite lo mismo que la suya.',
    keep: 'La suya sigue abajo. Si la guarda, reemplaza a la otra.',
    look: 'Ver la otra versión',
  },
  reset: {
    link: 'Volver a como se entregó',
    title: (name) => `Restablecer la función ${name}`,
    gives: 'Esto devuelve:',
    takes: 'Esto quita:',
    name: (name) => `Se llama de nuevo ${name}.`,
    nothing: 'Ya permite lo que permitía al entregarse.',
    confirm: 'Restablecer función',
  },
  deletion: {
    link: 'Borrar esta función',
    title: (name) => `Borrar la función ${name}`,
    unused: 'Nadie la tiene.',
    used: (count) =>
      count === 1
        ? '1 persona la tiene. Dele primero otra función y luego borre esta.'
        : `${count} personas la tienen. Deles primero otra función y luego borre esta.`,
    staff: 'Ir al personal',
    confirm: 'Borrar función',
  },
}
