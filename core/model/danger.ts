/**
 * Words that may mean that somebody is in danger. Finding one does not judge the message: it brings it before people
 * at once. Better one look too many than one too few, so the words are looked for anywhere in a message.
 */

/**
 * A beginning, for each county to review with its clinicians. `*` at the end of a word stands for any ending. No word
 * that ordinary messages are full of: an alert that is always on is read by nobody.
 */
export const proposedDangerWords = [
  'suicid*',
  'kill myself',
  'killing myself',
  'end my life',
  'take my own life',
  'want to die',
  'wanna die',
  'better off dead',
  'no reason to live',
  'hurt myself',
  'hurting myself',
  'cut myself',
  'cutting myself',
  'overdos*',
  'kill me',
  'hurt me',
  'hurting me',
  'hits me',
  'he hit me',
  'she hit me',
  'beat me',
  'choked me',
  'strangl*',
  'threaten*',
  'rape*',
  'assaulted',
  'abused',
  'abusing me',
  'stabbed',
  'a gun',
  'his gun',
  'the gun',
  'matarme',
  'quitarme la vida',
  'quiero morir',
  'quiero morirme',
  'no quiero vivir',
  'lastimarme',
  'hacerme daño',
  'cortarme',
  'sobredosis',
  'me va a matar',
  'me quiere matar',
  'me pega',
  'me pegó',
  'me golpea',
  'me golpeó',
  'me lastima',
  'me amenaz*',
  'me violó',
  'violación',
  'pistola',
  'auxilio',
]

/** How many words a list may have, and how long each may be: every message is held against all of them. */
export const mostDangerWords = 300
export const longestDangerWord = 60

/** The first word of the list that the message holds, as it stands in the list. Case, accents and marks don't count. */
export function dangerIn(body: string, words: string[]): string | undefined {
  const text = ` ${plain(body)} `
  return words.find((word) => {
    const sought = plain(word)
    if (sought === '') return false
    return text.includes(isBeginning(word) ? ` ${sought}` : ` ${sought} `)
  })
}

/** What is wrong with a word of the list. The star stands at the end alone. */
export function dangerWordFault(word: string): 'too-long' | 'no-letters' | 'star' | undefined {
  if (word.length > longestDangerWord) return 'too-long'
  if (plain(word) === '') return 'no-letters'
  return word.slice(0, -1).includes('*') ? 'star' : undefined
}

/** A list as typed, one a line: trimmed, each once. */
export function dangerWordsIn(typed: string): string[] {
  const lines = typed.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
  const once = new Map<string, string>()
  for (const line of lines) {
    const key = `${plain(line)}${isBeginning(line) ? '*' : ''}`
    if (line !== '' && !once.has(key)) once.set(key, line)
  }
  return [...once.values()]
}

function isBeginning(word: string): boolean {
  return word.trimEnd().endsWith('*')
}

/** Words of letters and digits with one space between, lower case, without accents and apostrophes. */
function plain(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/[\p{Mark}'’‘ʼ]/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return words === null ? '' : words.join(' ')
}
