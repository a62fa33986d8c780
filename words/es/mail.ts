import type { mail as english } from '../en/mail.ts'

export const mail: typeof english = {
  from: 'ClientComm',
  respond: 'Responder en ClientComm',
  open: 'Abrir ClientComm',
  openConversation: 'Abrir la conversación',
  why: 'Recibe este correo por su trabajo en ClientComm.',
  choose: 'Elegir cada cuánto se le avisa por correo',
  noReply: 'Nadie lee las respuestas a esta dirección. Use el botón de arriba.',
  client: 'Una persona atendida',
  unclaimed: 'Alguien sin asignar todavía',
  waiting: 'Una persona sin responsable de caso',
  wrote: (who) => `${who} escribió`,
  noText: 'Inicie sesión para leerlo.',
  at: (when, department) => `${when} · ${department}`,
  messages: {
    subject: (count) => (count === 1 ? 'Tiene un mensaje nuevo' : `Tiene ${count} mensajes nuevos`),
    lead: (count) =>
      count === 1
        ? 'Ha llegado un mensaje para usted.'
        : `Han llegado ${count} mensajes para usted en dos minutos.`,
    more: (count) => (count === 1 ? 'Ha llegado un mensaje más.' : `Han llegado ${count} mensajes más.`),
  },
  recap: {
    subject: (count) =>
      count === 1 ? 'Una conversación está sin leer' : `${count} conversaciones están sin leer`,
    lead: (count) =>
      count === 1
        ? 'Una conversación espera a que usted la lea.'
        : `${count} conversaciones esperan a que usted las lea.`,
    unread: (count) => (count === 1 ? '1 mensaje sin leer' : `${count} mensajes sin leer`),
    since: (when, department) => `Último mensaje: ${when} · ${department}`,
  },
  danger: {
    subject: 'Mire ahora: un mensaje puede significar peligro',
    lead: 'Ha llegado un mensaje con una palabra que puede significar peligro. Mírelo de inmediato. Queda arriba en las páginas hasta que alguien diga que lo ha visto.',
  },
  transferred: {
    subject: (count) => (count === 1 ? 'Se le ha pasado una persona' : `Se le han pasado ${count} personas`),
    lead: (by, count) =>
      by === ''
        ? 'Otro departamento le ha pasado una persona.'
        : count === 1
          ? `${by} le ha pasado una persona.`
          : `${by} le ha pasado ${count} personas.`,
    note: (by) => (by === '' ? 'Su nota' : `${by} escribió`),
  },
  covering: {
    subject: 'Usted cubre a un colega',
    lead: (whom, from, to) =>
      `Usted cubre a ${whom} desde ${from} hasta ${to}: ve a las personas que atiende y puede responderles.`,
    by: (by) => `Lo ha dispuesto ${by}.`,
  },
  unreadTooLong: {
    subject: 'Hay mensajes sin leer',
    lead: (count, department) =>
      count === 1
        ? `En ${department} una conversación lleva demasiado tiempo sin leer.`
        : `En ${department} ${count} conversaciones llevan demasiado tiempo sin leer.`,
    open: 'Ver lo que está sin leer',
  },
  reported: {
    subject: 'Se ha denunciado un mensaje',
    lead: (by, department) => `${by} ha denunciado un mensaje en ${department}.`,
    open: 'Ver los mensajes denunciados',
  },
  heldForReview: {
    subject: 'Hay mensajes programados por revisar',
    lead: (whom, count) =>
      count === 1
        ? `Un mensaje que ${whom} había programado espera a que alguien decida.`
        : `${count} mensajes que ${whom} había programado esperan a que alguien decida.`,
    open: 'Revisarlos',
  },
  weeklyReport: {
    subject: 'La semana en cifras',
    lead: (department) => `Lo que pasó en ${department} la semana pasada:`,
    sent: (count, later) =>
      `Enviados por el personal: ${count.toLocaleString('es-US')}, de ellos programados: ${later.toLocaleString('es-US')}`,
    received: (count) => `Recibidos: ${count.toLocaleString('es-US')}`,
    answered: (count) => `Preguntas respondidas: ${count.toLocaleString('es-US')}`,
    waiting: (count) => `Esperan una respuesta: ${count.toLocaleString('es-US')}`,
    failed: (count) => `No entregados: ${count.toLocaleString('es-US')}`,
    optOuts: (count) => `Bajas: ${count.toLocaleString('es-US')}`,
    cost: (segments, dollars) =>
      `Segmentos: ${segments.toLocaleString('es-US')}, unos ${dollars.toLocaleString('es-US', { style: 'currency', currency: 'USD' })}`,
    open: 'Abrir el informe',
  },
}
