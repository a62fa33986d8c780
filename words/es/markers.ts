import type { markers as english } from '../en/markers.ts'

export const markers: typeof english = {
  claimed: (number, by) =>
    `${number} añadido a este cliente${byWhom(by)}. Aquí están también sus textos anteriores`,
  'handed-over': (number, by) =>
    `${number} pasado a este cliente${byWhom(by)}. Aquí están también sus textos anteriores`,
  restored: (by) => (by ? `De nuevo en la lista${byWhom(by)}` : 'De nuevo en la lista, por un texto nuevo'),
  'opted-out': (number) => `${number} pidió no recibir más textos`,
  'opted-in': (number) => `${number} vuelve a recibir textos`,
  'scheduled-cancelled': (by, count = 1, because) =>
    `${count === 1 ? 'Mensaje programado cancelado' : `${count} mensajes programados cancelados`}${because ? whyCancelled[because] : byWhom(by)}`,
  'number-added': (number, by) => `${number} añadido${byWhom(by)}`,
  'number-changed': (number, was, by) => `Número cambiado de ${was} a ${number}${byWhom(by)}`,
  'number-retired': (number, by) => `${number} ya no se usa${byWhom(by)}`,
  'wrong-person': (number, by) => `${number} es de otra persona: sus textos se sacaron de aquí${byWhom(by)}`,
  merged: (name, by) => `Unido con ${name}${byWhom(by)}. Aquí están los mensajes de ambos`,
  'taken-off': (because, by) => `Quitado de la lista${byWhom(by)}: ${because}`,
  'moved-away': (number, by) => `Un texto de ${number} se pasó a otro cliente${byWhom(by)}`,
  'moved-here': (number, by) => `Un texto de ${number} se pasó aquí${byWhom(by)}`,
  paused: (number) =>
    `El último mensaje pide parar. No se envía nada a ${number} hasta que usted lo responda`,
  resumed: (number, by) => `Siguen los textos a ${number}${byWhom(by)}`,
  'danger-seen': (by) => `Alerta vista${byWhom(by)}`,
  'read-by': (by) => `Leída${byWhom(by)}, que supervisa el departamento`,
  reported: (by) => `Se denunció un mensaje a la supervisión${byWhom(by)}`,
  'repeat-ended': () =>
    'Este fue el último. Un mensaje repetido sigue un año; prográmelo de nuevo si todavía hace falta',
  'case-manager-left': (from: string) =>
    `${from} ya no trabaja en este departamento. En espera de un encargado del caso`,
  transferred: (to, from, by) =>
    from === undefined
      ? `Asignado a ${to}${byWhom(by)}`
      : `Transferido de ${from} a ${to}${by === from ? '' : byWhom(by)}`,
  'transfer-taken-back': (to, by) =>
    to === ''
      ? `Transferencia deshecha${byWhom(by)}`
      : `Transferencia deshecha${byWhom(by)}: de nuevo con ${to}`,
  'handed-on': (department, to, by) =>
    `Entregado a ${to === undefined ? '' : `${to}, `}${department ?? 'otro departamento'}${byWhom(by)}`,
  'came-from': (department, by) => `Vino de ${department ?? 'otro departamento'}${byWhom(by)}`,
  'history-stays': 'Lo escrito antes no se muestra aquí',
  note: (note) => `Nota: ${note}`,
}

const whyCancelled = {
  'taken-off': ', porque el cliente se quitó de la lista',
  'wrong-person': ', porque el número es de otra persona',
  retired: ', porque el número ya no se usa',
  merged: ', porque los clientes se unieron',
}

function byWhom(name: string | undefined): string {
  return name === undefined ? '' : ` por ${name}`
}
