import type { imports as english } from '../en/imports.ts'

const rows = (count: number) => (count === 1 ? '1 cliente' : `${count.toLocaleString('es-US')} clientes`)

export const imports: typeof english = {
  title: 'Importar clientes',
  lead: 'Guarde su lista como archivo CSV (en Excel: Guardar como, CSV UTF-8) y elíjalo aquí. Verá lo que pasaría antes de importar nada.',
  columns: {
    title: 'Qué necesita el archivo',
    about:
      'Una primera línea con los nombres de las columnas y luego una línea por cliente. Solo el nombre es obligatorio. Las demás columnas se dejan de lado.',
    names: {
      name: 'Nombre, o Primer nombre y Apellido',
      phone: 'Teléfono y Segundo teléfono',
      email: 'Correo electrónico',
      status: (statuses) => `Estado: ${statuses}`,
      language: 'Idioma: inglés o español',
      manager:
        'Encargado de caso: su correo del condado. Si queda vacío, el cliente espera a que se le asigne alguien',
      note: 'Nota, 1,000 caracteres como máximo',
    },
    template: 'Descargar una plantilla',
  },
  file: 'Archivo CSV',
  fileHelp: '2,000 clientes y 1 MB como máximo.',
  paste: 'O pegue las líneas aquí',
  check: 'Revisar el archivo',
  wrong: {
    empty: 'Elija un archivo o pegue sus líneas.',
    'unclosed-quote': 'Hay unas comillas que nunca se cierran. Guarde el archivo como CSV otra vez.',
    'no-name': 'No hay columna de nombres. Llame Nombre a una, o Primer nombre y Apellido a dos.',
    'no-rows': 'Hay una primera línea con nombres de columnas y ningún cliente debajo.',
    'too-many': 'Son más de 2,000 clientes. Divida el archivo.',
    'too-large': 'El archivo pesa más de 1 MB. Divídalo.',
  },
  earlier: 'Importaciones anteriores',
  by: (name) => `por ${name}`,
  states: { checked: 'Revisado, sin importar', importing: 'Importándose', done: 'Terminado' },
  preview: {
    title: 'Revise antes de importar',
    nothingYet: 'Todavía no se ha importado nada.',
    fresh: 'Clientes por agregar',
    already: 'Ya son clientes, quedan como están',
    faulty: 'Líneas por corregir',
    unused: (columns) => `Columnas que se dejan de lado: ${columns}`,
    faults: 'Qué hay que corregir',
    faultsHelp: 'Corrija estas líneas en su archivo y revíselo otra vez, o déjelas fuera.',
    line: 'Línea',
    field: 'Campo',
    what: 'Qué hacer',
    more: 'Solo se muestran las primeras 300.',
    leaveOut: (count) => (count === 1 ? 'Dejar fuera esa línea' : `Dejar fuera las ${count} líneas`),
    leaveOutNeeded:
      'Hay líneas por corregir. Marque la casilla para dejarlas fuera, o revise un archivo corregido.',
    import: (count) => `Importar ${rows(count)}`,
    another: 'Revisar otro archivo',
    nothing: 'No hay nadie que agregar.',
    stale:
      'Algo cambió desde que se revisó este archivo: se agregó a uno de estos clientes o se fue un encargado. Revise el archivo otra vez.',
    sample: 'Los primeros clientes por agregar',
    name: 'Nombre',
    phone: 'Teléfono',
    manager: 'Encargado de caso',
    waits: 'Espera a que se le asigne alguien',
  },
  fields: {
    name: 'Nombre',
    first: 'Primer nombre',
    last: 'Apellido',
    phone: 'Teléfono',
    phone2: 'Segundo teléfono',
    email: 'Correo electrónico',
    status: 'Estado',
    language: 'Idioma',
    manager: 'Encargado de caso',
    note: 'Nota',
  },
  faults: {
    empty: () => 'Escriba un nombre.',
    'too-long': () => 'Acórtelo.',
    unreadable: () => 'Tiene caracteres que no se ven. Escríbalo de nuevo.',
    'not-a-number': () => 'Esto no es un número de teléfono.',
    'not-possible': () => 'No existe tal número. Revise sus cifras: diez en Estados Unidos.',
    'not-an-email': () => 'Esto no es un correo electrónico.',
    'unknown-status': () => 'Su departamento no tiene ese estado. Use uno de los suyos o déjelo vacío.',
    'unknown-language': () => 'Escriba inglés o español.',
    'no-such-manager': () =>
      'Nadie de su departamento tiene este correo electrónico. Corríjalo o déjelo vacío.',
    'keeps-no-clients': () => 'Este colega no atiende a clientes propios. Nombre a otro o déjelo vacío.',
    twice: (line) => `Igual que la línea ${line ?? ''}. Deje una de las dos.`,
    known: (by) =>
      by
        ? `${by} atiende a otro cliente con este número. Pregúntele de quién es.`
        : 'Otro cliente de su departamento tiene este número y espera un encargado de caso.',
    unclaimed: () => 'Este número ha escrito y espera en Sin asignar. Reclámelo ahí.',
  },
  progress: {
    title: 'Importación',
    of: (done, all) => `${done.toLocaleString('es-US')} de ${rows(all)}`,
    running: 'Sigue por sí sola. Puede salir de esta página.',
    refresh: 'Actualizar',
    push: 'Continuar la importación',
    stuck: 'Nada se ha movido en dos minutos.',
    done: (count) => (count === 1 ? 'Se agregó 1 cliente.' : `Se agregaron ${rows(count)}.`),
    notAdded: (count) =>
      count === 1
        ? '1 línea no se agregó: cambió mientras se importaba.'
        : `${count} líneas no se agregaron: cambiaron mientras se importaba.`,
    results: 'Línea por línea',
    added: 'Agregado',
    already: 'Ya es cliente',
    notYet: 'Aún no',
    next: 'Líneas siguientes',
    previous: 'Líneas anteriores',
    open: (name) => `Abrir ${name}`,
  },
  template: {
    name: 'plantilla-de-clientes',
    head: [
      'Nombre',
      'Teléfono',
      'Segundo teléfono',
      'Correo electrónico',
      'Estado',
      'Idioma',
      'Encargado de caso',
      'Nota',
    ],
    example: { name: 'Maria Ejemplo', language: 'Español', note: 'Prefiere textos después de las 5' },
  },
}
