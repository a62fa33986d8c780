import type { transfers as english } from '../en/transfers.ts'

export const transfers: typeof english = {
  title: (name) => `Transferir a ${name}`,
  assignTitle: (name) => `Asignar a ${name}`,
  link: 'Transferir a un colega',
  assignLink: 'Asignar a un administrador de casos',
  to: 'A',
  toHelp: 'Administradores de casos y terapeutas, que llevan clientes propios.',
  choose: 'Elija un colega',
  colleagues: (department) => `En ${department}`,
  toDepartment: (department) => `${department}: ellos asignan quién lo atiende`,
  nobody: 'Nadie más en el departamento lleva clientes propios.',
  note: 'Nota para quien lo recibe',
  noteHelp: 'Queda en la conversación y en su correo. El cliente no la ve nunca.',
  transcript: (name) => `Permitir que ${name} lea la transcripción de lo escrito antes`,
  transcriptChoice: 'Si el historial no pasa: permitir que quien lo recibe lea la transcripción',
  go: 'Revisar',
  back: 'Atrás',
  reviewTitle: (name, to) => `¿Transferir a ${name} a ${to}?`,
  assignReviewTitle: (name, to) => `¿Asignar a ${name} a ${to}?`,
  confirm: (name, to) => `Transferir a ${name} a ${to}`,
  assign: (name, to) => `Asignar a ${name} a ${to}`,
  unread: (count) =>
    count === 1
      ? '1 mensaje está sin leer. Pasa también y sigue sin leer.'
      : `${count} mensajes están sin leer. Pasan también y siguen sin leer.`,
  unreadStays: (count) =>
    count === 1
      ? '1 mensaje está sin leer y no puede pasar. Léalo primero.'
      : `${count} mensajes están sin leer y no pueden pasar. Léalos primero.`,
  read: 'Leer ahora',
  noUnread: 'No hay nada sin leer. Un texto que llegue mientras tanto se muestra aquí y no se pierde.',
  comes: {
    title: 'Qué sucede',
    history: 'Todo lo escrito hasta ahora, con sus asuntos, pasa también.',
    noHistory: (to) =>
      `Lo escrito hasta ahora queda fuera de la vista de ${to}: así lo hace este departamento. Los mensajes sin leer sí pasan, porque nadie los ha respondido.`,
    noHistoryAcross: 'Lo escrito hasta ahora no pasa.',
    secret:
      'Uno de los dos departamentos es confidencial: sin la autorización registrada del cliente no pasa nada de lo escrito, y al otro departamento no se le dice de dónde viene el cliente.',
    methods: 'Los números de teléfono y otros medios de contacto pasan también.',
    optOuts:
      'Las bajas y el consentimiento valen para el número de un departamento. No pasan: pregunte de nuevo al cliente antes de escribirle desde el número nuevo.',
    scheduled: (count, to) =>
      count === 1 ? `1 mensaje programado pasa a ${to}.` : `${count} mensajes programados pasan a ${to}.`,
    scheduledHeld: (count) =>
      count === 1
        ? '1 mensaje programado pasa y espera hasta que alguien allí lo revise.'
        : `${count} mensajes programados pasan y esperan hasta que alguien allí los revise.`,
    scheduledCancelled: (count) =>
      count === 1 ? 'Se cancela 1 mensaje programado.' : `Se cancelan ${count} mensajes programados.`,
    groups: (from) => `El cliente sale de los grupos de ${from} y se le quita su etiqueta de color propia.`,
    offList: (department) =>
      `El cliente sale de la lista de ${department}. Un texto a su número lo trae de vuelta.`,
    number: (department) => `Los textos saldrán del número de ${department}.`,
  },
  tell: {
    title: 'Mensaje al cliente',
    check: (name) => `Enviar antes este mensaje a ${name}`,
    label: 'Mensaje',
    help: 'Se envía a su nombre, desde el número de este departamento, antes de la transferencia.',
    cannot: 'Usted no puede escribir a este cliente, por eso no se ofrece un mensaje.',
    problem: (why) => `No se transfirió nada, porque el mensaje no se puede enviar: ${why}`,
  },
  toClient: (me, to) =>
    `Hola, soy ${me}. De ahora en adelante ${to} trabajará con usted. Puede escribir a este mismo número.`,
  toClientAcross: (me, department) =>
    `Hola, soy ${me}. De ahora en adelante ${department} trabajará con usted y le escribirá desde otro número.`,
  toClientSecret: (me) => `Hola, soy ${me}. Un colega se comunicará con usted desde otro número.`,
  errors: {
    'no-receiver': 'Elija quién recibe al cliente. Si ya lo hizo: esa persona ya no puede recibir clientes.',
    'no-department': 'Ese departamento ya no recibe clientes. Elija de nuevo.',
    'note-too-long': 'Use como máximo 1,000 caracteres para la nota.',
  },
  done: {
    title: 'Transferido',
    colleague: (name, to) => `${name} está ahora con ${to}, que ya recibió aviso.`,
    away: (name) => `${name} pasó al otro departamento.`,
    undo: 'Deshacer la transferencia',
    undoHelp: 'Puede deshacerla durante diez minutos.',
    undone: (name) => `Se deshizo la transferencia de ${name}.`,
    clients: 'Volver a mis clientes',
    open: 'Abrir la conversación',
    late: 'Esta transferencia ya no se puede deshacer.',
  },
  offSince: (ago) => `Fuera de la lista desde ${ago}: pasó a otro departamento`,
}
