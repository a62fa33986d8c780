import type { counter as english } from '../en/counter.ts'

export const counter: typeof english = {
  texts: (count, left) => (count <= 1 ? `1 texto, quedan ${left}` : `${count} textos, quedan ${left}`),
  costly: (character, count, without) =>
    `“${character}” hace que esto cueste ${count} textos en lugar de ${without}.`,
  replace: (character, plain) => `Usar “${plain}” en vez de “${character}”`,
  leaveOut: (character) => `Quitar “${character}”`,
  replaceAll: 'Usar caracteres sencillos',
  check: 'Contar textos',
  tooLong: 'Es demasiado largo para un texto. Acórtelo o envíelo en dos partes.',
}
