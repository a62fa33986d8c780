import type { transcripts as english } from '../en/transcripts.ts'

export const transcripts: typeof english = {
  title: 'Transcripción',
  link: 'Transcripción',
  of: (name) => `Transcripción: ${name}`,
  unknown: 'Remitente desconocido',
  form: {
    from: 'Desde',
    to: 'Hasta',
    help: 'Deje vacío para todo. Los días cuentan en la zona horaria del departamento.',
    notes: 'Con notas internas',
    show: 'Mostrar',
    text: 'Descargar como texto',
    csv: 'Descargar para hojas de cálculo (CSV)',
    print: 'Para imprimir o guardar como PDF, use Imprimir en su navegador. Las páginas van numeradas.',
  },
  errors: {
    'not-a-day': 'Escriba días que existan en el calendario.',
    'ends-first': 'El último día es anterior al primero.',
    'too-long': (most) =>
      `Es más de lo que cabe en una transcripción (${most.toLocaleString('es-US')} entradas). Elija un período más corto.`,
  },
  none: 'No se escribió nada en este período.',
  before: 'Se incluye lo escrito antes de la última transferencia.',
  made: (by, when) => `Hecho por ${by}, ${when}`,
  hash: 'SHA-256',
  check: (end) =>
    `El número es el SHA-256 de la versión de texto, en UTF-8, hasta la línea ${end}, sin incluirla. Para comprobarlo: tome el archivo descargado como texto, borre esa línea y todo lo que sigue, y calcule su SHA-256; por ejemplo: sed '/^${end}$/,$d' transcript.txt | sha256sum. Si se cambió una letra, el número es otro.`,
  pageHash: 'Corresponde a la versión de texto de este mismo período.',
  columns: ['N.º', 'Hora', 'Zona', 'Hora (UTC)', 'Quién', 'Mensaje', 'Estado'],
  head: {
    county: 'Condado',
    department: 'Departamento',
    client: 'Cliente',
    period: 'Período',
    times: 'Horas',
    entries: 'Entradas',
  },
  period: (from, to) =>
    from && to ? `${from} a ${to}` : from ? `desde ${from}` : to ? `hasta ${to}` : 'todo',
  received: (number) => `Recibido de ${number}`,
  sent: (by, number) => `Enviado por ${by} a ${number}`,
  answers: {
    'unknown-number': 'respuesta automática a un número desconocido',
    away: 'respuesta automática durante una ausencia',
    'after-hours': 'respuesta automática fuera del horario de oficina',
    'no-pictures': 'respuesta automática a una imagen',
  },
  note: (by) => `Nota interna de ${by}`,
  event: 'Hecho',
  picture: (alt) => `Imagen: ${alt}`,
  scheduled: (when) => `Programado para ${when}`,
  statuses: {
    delivered: 'Entregado',
    'not-delivered': 'No entregado',
    'may-not-have-been-delivered': 'Puede que no se haya entregado',
    'not-sent-yet': 'Aún no enviado',
    'not-sent': 'No enviado: cancelado',
  },
  end: 'Fin de la transcripción',
}
