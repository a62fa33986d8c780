/**
 * The words by which a person stops texts, starts them again or asks for help. Only a whole message counts: "stop by
 * at 3" is a sentence. The text service knows some of them by itself; the others are given to it as keywords of the
 * number (30 at most), so both sides keep the same list.
 */

/** STOP and its kin: those US carriers and the text service require, and the Spanish ones in use. */
export const optOutWords = [
  'STOP',
  'STOPALL',
  'STOP ALL',
  'QUIT',
  'END',
  'REVOKE',
  'OPT OUT',
  'OPT-OUT',
  'OPTOUT',
  'CANCEL',
  'UNSUBSCRIBE',
  'REMOVE',
  'ARRET',
  'TD',
  'ALTO',
  'PARAR',
  'PARE',
  'DETENER',
  'CANCELAR',
  'BAJA',
  'ELIMINAR',
]

/** Not YES: people answer that to a question. */
export const optInWords = ['START', 'UNSTOP', 'OPT IN', 'COMENZAR', 'INICIAR', 'REANUDAR']

export const helpWords = ['HELP', 'AYUDA']

/** What a whole message asks for, whatever its case, accents and punctuation; undefined of an ordinary message. */
export function optOutWord(body: string): 'out' | 'in' | 'help' | undefined {
  return meanings.get(squeezed(body))
}

const meanings = new Map<string, 'out' | 'in' | 'help'>([
  ...optOutWords.map((word) => [squeezed(word), 'out'] as const),
  ...optInWords.map((word) => [squeezed(word), 'in'] as const),
  ...helpWords.map((word) => [squeezed(word), 'help'] as const),
])

/** Upper case, without accents, and of what stands around and between the words only one space: "Opt-out!!" → OPT OUT. */
function squeezed(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toUpperCase()
    .match(/[\p{L}\p{N}]+/gu)
  if (words === null) return ''
  // "Stop stop stop" means it.
  const repeated = words.every((word) => word === words[0])
  return repeated ? (words[0] ?? '') : words.join(' ')
}
