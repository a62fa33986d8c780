import type { markers as english } from '../en/markers.ts'

export const markers: typeof english = {
  claimed: (number, by) =>
    `${number} añadido a este cliente${byWhom(by)}. Aquí están también sus textos anteriores`,
  'handed-over': (number, by) =>
    `${number} pasado a este cliente${byWhom(by)}. Aquí están también sus textos anteriores`,
  restored: () => 'De nuevo en la lista, por un texto nuevo',
  'opted-out': (number) => `${number} pidió no recibir más textos`,
  'opted-in': (number) => `${number} vuelve a recibir textos`,
  'scheduled-cancelled': (by) => `Mensaje programado cancelado${byWhom(by)}`,
}

function byWhom(name: string | undefined): string {
  return name === undefined ? '' : ` por ${name}`
}
