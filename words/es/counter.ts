import type { counter as english } from '../en/counter.ts'

export const counter: typeof english = {
  texts: (count, left) => (count <= 1 ? `1 texto, quedan ${left}` : `${count} textos, quedan ${left}`),
  costly: (character) => `“${character}” hace que este texto cueste más.`,
  tooLong: 'Es demasiado largo para un texto. Acórtelo o envíelo en dos partes.',
}
