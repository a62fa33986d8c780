import type { reports as english } from '../en/reports.ts'

const number = (count: number) => count.toLocaleString('es-US')
const many = (count: number, one: string, more: string) =>
  count === 1 ? `1 ${one}` : `${number(count)} ${more}`

export const reports: typeof english = {
  title: 'Informes',
  tabs: { label: 'Qué informe', overview: 'Departamento', staff: 'Por persona' },
  lead: 'Solo cantidades. Los informes no contienen nombres, números ni palabras de los clientes.',
  period: {
    label: 'Período',
    choices: {
      '7': 'Últimos 7 días',
      '30': 'Últimos 30 días',
      '90': 'Últimos 90 días',
      year: 'Este año',
      custom: 'De un día a otro',
    },
    from: 'Desde',
    to: 'Hasta',
    show: 'Mostrar',
    wrong:
      'Escriba dos días, primero el anterior, con dos años de diferencia como máximo. Se muestran los últimos 30 días.',
    of: (from, to) => (from === to ? from : `Del ${from} al ${to}`),
  },
  empty: 'No se envió ni se recibió nada en este período.',
  sums: {
    sent: 'Enviados por el personal',
    ofWhich: (later, toMany) => `${number(later)} programados, ${number(toMany)} a muchos a la vez`,
    received: 'Recibidos',
    automatic: (count) => `además, ${many(count, 'respuesta automática', 'respuestas automáticas')}`,
    answered: 'Preguntas respondidas',
    typical: (time) => `en promedio después de ${time}`,
    waiting: 'Esperan una respuesta',
    waitingAt: (day) => `al final del ${day}`,
    failed: 'No entregados',
    unconfirmed: (count) => `además, ${many(count, 'quizá no salió', 'quizá no salieron')}`,
    cost: 'Costo aproximado',
    segments: (count) => many(count, 'segmento', 'segmentos'),
  },
  volume: {
    title: 'Mensajes',
    chart: (by) => ({ day: 'Mensajes por día', week: 'Mensajes por semana', month: 'Mensajes por mes' })[by],
    chartSays: (sent, received, most) =>
      `${many(sent, 'mensaje enviado', 'mensajes enviados')} por el personal y ${number(received)} recibidos. La mayoría: ${most}.`,
    sent: 'Enviados',
    received: 'Recibidos',
    table: 'Lo mismo en una tabla',
    when: 'Cuándo',
    weekOf: (day) => `Semana del ${day}`,
    later: 'Programados',
    many: 'A muchos',
    automatic: 'Automáticos',
    failed: 'No entregados',
  },
  answers: {
    title: 'Con qué rapidez se responde a los clientes',
    about:
      'El tiempo desde el primer mensaje sin responder de un cliente hasta lo que una persona le escribió, por reloj, con noches y fines de semana. No cuentan las respuestas automáticas, los mensajes a muchos ni los recordatorios escritos antes.',
    within: 'Respondidas',
    share: 'Proporción',
    count: 'Respuestas',
    buckets: {
      within15: 'en 15 minutos',
      within60: 'en una hora',
      within240: 'en 4 horas',
      withinDay: 'en un día',
      later: 'más tarde',
    },
    asked: (count) =>
      `${many(count, 'pregunta de un cliente empezó', 'preguntas de clientes empezaron')} en este período.`,
    waiting: (count) =>
      count === 0
        ? 'Nadie espera una respuesta.'
        : `${many(count, 'cliente espera', 'clientes esperan')} una respuesta que nadie ha dado.`,
    waitingAbout:
      'La espera termina al quitar a un cliente de la lista, al descartar a un remitente desconocido o con un STOP.',
  },
  failures: {
    title: 'Por qué no se entregaron mensajes',
    none: 'Todos los mensajes se entregaron, hasta donde sabemos.',
    reason: 'Motivo',
    count: 'Mensajes',
  },
  optOuts: {
    title: 'Bajas',
    said: (out, back) =>
      `${many(out, 'número se dio de baja', 'números se dieron de baja')}, ${number(back)} volvieron a darse de alta.`,
  },
  cost: {
    title: 'Segmentos y costo',
    said: (segments, dollars, department) =>
      `${department} envió ${many(segments, 'segmento', 'segmentos')}: unos ${dollars}.`,
    about: (cents) =>
      `Un texto largo se cobra en varios segmentos, a unos ${cents} cada uno con las tarifas de las redes telefónicas. Es una estimación, no la factura.`,
  },
  dollars: (amount) =>
    amount.toLocaleString('es-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 2 }),
  cents: (amount) => `${amount}¢`,
  time: {
    under: 'menos de un minuto',
    minutes: (count) => `${count} min`,
    hours: (count) => `${count} h`,
    days: (count) => `${count} días`,
  },
  staff: {
    title: 'Por persona',
    lead: 'Quién escribió, recibió y respondió cuánto. Un mensaje recibido cuenta para quien atendía entonces al cliente; una respuesta, para quien la escribió.',
    name: 'Nombre',
    nobody: 'Nadie (sin asignar, automáticos)',
    unknown: 'Antiguo colega',
    sent: 'Enviados',
    later: 'Programados',
    received: 'Recibidos',
    answers: 'Respuestas',
    average: 'Promedio',
    typical: 'La mitad en',
    waiting: 'Esperan ahora',
    failed: 'No entregados',
    segments: 'Segmentos',
    none: '–',
    typicals: { within15: '15 min', within60: '1 h', within240: '4 h', withinDay: '1 día', later: 'más' },
    table: 'Cantidades de cada persona',
  },
  csv: {
    days: 'Descargar los días (CSV)',
    staff: 'Descargar (CSV)',
    failures: 'Descargar los motivos (CSV)',
    day: 'Día',
    total: 'Total',
    department: 'Departamento',
    counters: {
      sent: 'Enviados por el personal',
      received: 'Recibidos',
      later: 'De los enviados: programados',
      many: 'De los enviados: a muchos',
      automatic: 'Respuestas automáticas',
      segments: 'Segmentos',
      failed: 'No entregados',
      unconfirmed: 'Quizá no salieron',
      asked: 'Preguntas empezadas',
      waiting: 'Cambio de los que esperan',
      answers: 'Respuestas',
      answerMinutes: 'Minutos hasta las respuestas, suma',
      within15: 'Respondidas en 15 minutos',
      within60: 'Respondidas en una hora',
      within240: 'Respondidas en 4 horas',
      withinDay: 'Respondidas en un día',
      optOuts: 'Bajas',
      optIns: 'Altas de nuevo',
    },
    dollars: 'Costo en dólares, aproximado',
  },
  weekly: {
    title: 'Correo semanal',
    about: 'Cada lunes a las 7:00 le llegan por correo electrónico las cantidades de la semana anterior.',
    on: 'Está activado para usted.',
    off: 'Está desactivado para usted.',
    switchOn: 'Enviarme el correo semanal',
    switchOff: 'No enviarme más el correo semanal',
    kept: 'Se guardó su elección.',
  },
}
