/** Characters of the GSM 03.38 alphabet, and those of its extension, which count twice. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const extension = '^{}\\[~]|€\f'

export type Parts = { encoding: 'GSM' | 'Unicode'; parts: number; tooLong: boolean }

/** How the carrier cuts a text: 160 GSM characters or 70 others alone, 153 or 67 in each of several parts. */
export function partsOf(body: string): Parts {
  const gsm = [...body].every((character) => basic.includes(character) || extension.includes(character))
  const size = gsm
    ? [...body].reduce((sum, character) => sum + (extension.includes(character) ? 2 : 1), 0)
    : body.length
  const [alone, each, most] = gsm ? [160, 153, 1530] : [70, 67, 630]
  return {
    encoding: gsm ? 'GSM' : 'Unicode',
    parts: size <= alone ? 1 : Math.ceil(size / each),
    tooLong: size > most,
  }
}
