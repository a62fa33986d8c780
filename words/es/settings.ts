import type { settings as english } from '../en/settings.ts'

const department: typeof english.department = {
  title: (name) => `Configuración de ${name}`,
  link: 'Configuración del departamento',
  readOnly: 'La cambian los supervisores y administradores.',
  takesEffect: 'Los cambios valen para cada texto nuevo en medio minuto.',
  alsoHere: 'También lo comparte el departamento:',
  templates: 'Plantillas',
  tags: 'Etiquetas de color',
  kept: 'Configuración guardada.',
  lastSet: (by, when) => `Último cambio: ${by}, ${when}.`,
  changed: (by, when, sections) =>
    `${by} guardó otra configuración ${when}: ${sections.join(', ')}. Lo que usted escribió sigue abajo. Lo otro está debajo de este aviso; si guarda otra vez, lo reemplaza.`,
  seeTheirs: 'Lo que vale ahora',
  summary: 'Todavía no se guardó nada. Revise esto:',
  count: (parts, characters, most) =>
    `${parts === 1 ? '1 texto' : `${parts} textos`}, ${characters} de ${most} caracteres`,
  hours: {
    title: 'Horario',
    help: 'Cuándo alguien lee los textos. Los clientes no lo ven; fuera de este horario sale la respuesta automática.',
    always: 'Los textos se leen a cualquier hora',
    set: 'Los textos se leen en este horario',
    from: (day) => `${day}, desde`,
    to: (day) => `${day}, hasta`,
    closed: 'Cerrado',
    closedHelp: 'Deje vacías las dos horas de un día si ese día nadie lee los textos.',
    closedDays: 'Días cerrados',
    closedDaysHelp: 'Feriados y otros días libres, uno por línea: 12/25/2026 (mes/día/año)',
    noClosedDays: 'Ninguno',
  },
  afterHours: {
    title: 'Respuesta fuera de horario',
    help: 'Sale una vez al día a quien escribe fuera del horario, también a números desconocidos. Nunca a quien pidió no recibir textos.',
    send: 'Responder los textos fuera del horario',
    text: (language) => `Respuesta (${language})`,
    none: 'No se envía ninguna.',
    noHours: 'No sale mientras los textos se lean a cualquier hora y no haya días cerrados.',
  },
  quiet: {
    title: 'Horas de silencio',
    help: 'Entre estas horas, según el reloj del cliente, nada sale por sí solo. Una respuesta a quien acaba de escribir sí sale.',
    keep: 'Mantener horas de silencio',
    from: 'Desde',
    to: 'Hasta',
    none: 'Ninguna: los textos salen a cualquier hora.',
    span: (from, to) => `${from} a ${to}, según el reloj del cliente`,
    answerHours: 'Una respuesta puede salir durante tantas horas después de que el cliente escribió',
    answerHoursShort: (hours) => `Las respuestas salen durante ${hours} horas después del texto del cliente`,
  },
  danger: {
    title: 'Palabras que pueden significar peligro',
    help: 'Un texto con una de estas palabras se muestra enseguida al encargado del caso y a la lista de guardia, hasta que alguien diga que lo vio. Una por línea, en cualquier idioma. Un asterisco vale por cualquier terminación: suicid* encuentra suicidio y suicidarse. Revise la lista con su personal clínico.',
    words: 'Palabras y frases',
    count: (count) => `${count} palabras y frases`,
    none: 'Ninguna: ningún texto da la alerta.',
    duty: 'Lista de guardia',
    dutyHelp:
      'Quién ve cada alerta del departamento. Mientras una alerta está abierta puede leer esa conversación, y esto queda registrado.',
    nobody: 'Nadie. Las alertas llegan al encargado del caso y a los supervisores del departamento.',
  },
  followUp: {
    title: 'Seguimiento',
    help: 'Después de cuántos días sin contacto toca dar seguimiento a un cliente. Vacío: nunca.',
    days: (status) => `Días para ${status}`,
    shown: (days) => `después de ${days} días`,
    never: 'nunca',
    noStatuses: 'Este departamento no tiene estados de cliente.',
  },
  onThisPage: 'En esta página',
  statuses: {
    title: 'Estados de cliente',
    help: 'Cómo está un cliente con el departamento. El responsable elige uno para cada cliente, y las listas se pueden limitar a él.',
    list: 'Estados, uno por línea, en el orden en que se muestran',
    listHelp: (inFile) => `20 como máximo. Vacío: los del archivo del condado (${inFile}).`,
    renamed: 'Un cliente conserva su estado aunque usted lo quite de esta lista.',
  },
  notices: {
    title: 'Avisar al personal',
    help: 'Cómo se entera el personal de mensajes nuevos mientras no está en este sitio. Cada quien elige cuándo, en su propia configuración.',
    withText: 'Los correos al personal contienen lo que escribió el cliente',
    withTextHelp:
      'Si no, un correo solo dice que hay un mensaje y el personal lo lee aquí. Los avisos en el teléfono o la computadora nunca lo contienen.',
    withoutText: 'Los correos al personal solo dicen que hay un mensaje.',
    unread:
      'Avisar a los supervisores cuando los mensajes de un cliente siguen sin leer tantas horas laborales',
    unreadHelp: 'Se cuentan dentro del horario de arriba. Vacío: nunca.',
    unreadShown: (hours) =>
      `Los supervisores reciben un aviso cuando los mensajes de un cliente siguen sin leer ${hours} horas laborales.`,
    unreadNever: 'Los supervisores no reciben avisos de mensajes sin leer.',
  },
  transfers: {
    title: 'Transferencias',
    help: 'Qué pasa con los mensajes anteriores cuando un cliente pasa a otro responsable, aquí o en otro departamento.',
    moves: 'Toda la conversación va con el cliente',
    movesHelp:
      'Si no, el nuevo responsable empieza con una página vacía. Lo escrito queda en los registros, de donde se puede descargar una transcripción. Entre un departamento confidencial y otro solo va con una autorización registrada del cliente.',
    stays: 'El nuevo responsable empieza con una página vacía.',
  },
  confidential: {
    label: 'Este departamento es confidencial',
    help: 'Para tratamientos bajo 42 CFR Part 2 o HIPAA. Los otros departamentos no ven nada de él: ni clientes, ni personal, ni equipo de atención, ni indicio de que alguien sea conocido aquí. Nada pasa a otro departamento sin una autorización registrada del cliente. Mientras esté activado, la opción de arriba no tiene efecto.',
    on: 'Este departamento es confidencial: nadie de fuera ve nada de él.',
    off: 'Este departamento no está marcado como confidencial.',
  },
  file: {
    title: 'Fijado por el condado',
    help: 'Esto viene del archivo del condado. Lo cambia allí el área de informática de su condado y vale desde la próxima instalación.',
    zone: 'Zona horaria',
    textNumber: 'Número para textos',
    callNumber: 'Número para llamadas',
    frontDesk: 'Recepción',
    mailDomain: 'Dominio de correo',
    languages: 'Idiomas',
    answer: (language) => `Respuesta a números desconocidos (${language})`,
    answerTitle: 'Respuesta a números desconocidos',
    noAnswer: 'No se envía ninguna',
    none: 'Ninguno',
  },
  across: {
    title: 'Otros departamentos',
    allow:
      'Los departamentos que también lo permiten pueden saber que una persona es conocida aquí, y al revés',
    help: 'Solo se dice el nombre, nunca los mensajes. Apagado mientras no lo activen ambos departamentos.',
    on: 'Activado: los departamentos que también lo permiten pueden saber que una persona es conocida aquí.',
    off: 'Apagado: nadie de fuera sabe si una persona es conocida aquí.',
  },
  faults: {
    'not-a-time': () => 'Escriba una hora como 08:00.',
    half: () => 'Escriba las dos horas, o deje vacías las dos si ese día nadie lee los textos.',
    'ends-first': () => 'La segunda hora debe ser posterior a la primera.',
    'no-day': () => 'Escriba las horas de al menos un día, o elija “Los textos se leen a cualquier hora”.',
    'not-a-date': (what = '') =>
      `“${what}” no es una fecha. Escríbala como 12/25/2026 (mes/día/año), cada una en su línea.`,
    empty: () => 'Escriba la respuesta, o apáguela.',
    'too-long': (what) =>
      what === undefined
        ? 'Acorte la respuesta: puede tener 306 caracteres, que son dos textos.'
        : `“${what}” es demasiado largo. Use una frase más corta.`,
    'no-emergency': () =>
      'Nombre el 911 y el 988: quien recibe esto puede correr peligro, y nadie lee lo que escribió.',
    same: () => 'Escriba dos horas distintas, o apague las horas de silencio.',
    'not-a-number': (what) =>
      what === undefined
        ? 'Escriba un número entero de 0 a 72.'
        : `Escriba días enteros de 1 a 365 para ${what}, o nada.`,
    'too-many': () => 'Limite la lista a 300 palabras: una lista demasiado larga alerta demasiado.',
    'no-letters': (what = '') => `“${what}” no tiene letras. Quite esa línea.`,
    star: (what = '') => `Ponga el asterisco solo al final: “${what}”.`,
    'too-many-statuses': () => 'Deje 20 estados como máximo.',
    'long-status': (what = '') => `“${what}” es demasiado largo. Use 40 caracteres como máximo.`,
    'not-hours': () => 'Escriba horas enteras de 1 a 200, o nada.',
  },
}

const mine: typeof english.mine = {
  title: 'Mi configuración',
  name: 'Nombre',
  email: 'Correo electrónico',
  role: 'Función',
  department: 'Departamento',
  nameHelp: 'Su administrador cambia su nombre y su correo electrónico.',
  password:
    'Su contraseña se cambia en la página de inicio de sesión: cierre la sesión y elija “Forgot your password?”.',
  sending: 'Envío',
  hold: 'Tiempo para retirar un texto',
  holdHelp:
    'Después de pulsar Enviar, el texto espera este tiempo antes de salir. Mientras tanto puede deshacerlo.',
  holdChoices: (seconds) => (seconds === 0 ? 'Enviar enseguida' : `${seconds} segundos`),
  group: 'Mostrar las conversaciones agrupadas por tema',
  kept: 'Guardado.',
  holdFault: 'Elija uno de los tiempos ofrecidos.',
}

const away: typeof english.away = {
  title: 'Mensaje de ausencia',
  on: 'Mensaje de ausencia activado',
  off: 'Mensaje de ausencia apagado',
  lead: 'Mientras usted no está, quien le escribe recibe esta respuesta enseguida. Lo que escribió le espera aquí como siempre.',
  set: 'Escribir un mensaje de ausencia',
  change: 'Cambiar',
  turnOff: 'Apagar',
  from: 'Primer día fuera',
  back: 'De vuelta el',
  backHelp: 'El mensaje termina solo al comenzar este día.',
  contact: 'A quién acudir mientras tanto',
  contactHelp: 'Elija a un colega o escriba quién es, con un número al que llamar.',
  text: (language) => `Mensaje (${language})`,
  textHelp: '{{contact}} y {{back}} se rellenan por usted.',
  how: 'Con qué frecuencia',
  daily: 'Una vez al día a cada cliente',
  every: 'Después de cada mensaje',
  everyHelp: 'Como máximo diez al día a cada cliente.',
  save: 'Guardar mensaje de ausencia',
  preview: 'Un cliente lee',
  status: {
    on: (until) => `Está activado hasta ${until}.`,
    later: (from, until) => `Estará activado desde ${from} hasta ${until}.`,
    off: 'Está apagado.',
  },
  banner: (until) => `Mensaje de ausencia hasta ${until}.`,
  kept: (from, until) => `Guardado. Su mensaje de ausencia vale desde ${from} hasta ${until}.`,
  ended: 'Su mensaje de ausencia está apagado.',
  faults: {
    'not-a-date': 'Elija una fecha.',
    over: 'Elija un día que aún no haya pasado.',
    'not-after': 'Elija un día posterior a su primer día fuera.',
    'too-far': 'Elija un día dentro de un año.',
    empty: 'Esto hace falta: los clientes deben saber a quién acudir.',
    'too-long': 'Acórtelo: con el nombre puesto puede tener 306 caracteres, que son dos textos.',
    'no-contact': 'Ponga {{contact}} donde va el nombre de a quién acudir.',
  },
  contactTooLong: 'Acórtelo a 80 caracteres.',
}

const alerts: typeof english.alerts = {
  title: 'Alertas',
  strip: (count) =>
    count === 1
      ? 'Un texto puede significar peligro:'
      : `${count} textos pueden significar peligro. El más nuevo:`,
  all: (count) => `Ver los ${count}`,
  from: (name, when) => `${name}, ${when}`,
  read: 'Léalo ahora',
  open: 'Abrir la conversación',
  seen: 'Lo he visto',
  note: 'Puede significar peligro',
  noteSeen: 'Puede significar peligro. La alerta fue vista.',
  lead: 'Estos textos tienen una palabra que puede significar peligro. Cada uno queda aquí hasta que alguien diga que lo vio.',
  none: 'No hay ninguna alerta abierta.',
  noneHelp:
    'Cuando un texto tiene una de las palabras de la lista de su departamento, aparece aquí y arriba de cada página.',
  onDuty:
    'Puede leer esta conversación porque está en la lista de guardia, hasta que la alerta se marque como vista. Esto queda registrado.',
  acknowledged: 'Marcado como visto.',
  newer: 'Mientras tanto llegó otro texto que puede significar peligro. Léalo primero.',
  waitsFor: (name) => `En la lista de ${name}`,
  withoutStaff: 'Todavía no es cliente de nadie',
}

export const settings: typeof english = { department, mine, away, alerts }
