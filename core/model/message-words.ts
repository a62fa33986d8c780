/** Words that nearly every text has: they find nothing, so they are neither kept nor looked for. English and Spanish. */
const common = new Set(
  `about all also and any are because been but can could did does doing for from get got had has have hello her here
  hey him his how its just know let like lol more not now okay our out please she should some sure thank thanks that
  the their them then there they this too until was were what when where which will with would yeah yes you your
  ahora algo aqui asi bien buenas bueno buenos como con cuando del desde dia dias donde ella ellos era esa ese eso
  esta estaba estan estar este esto estoy favor fue gracias hasta hay hola las les los mas mis muy nos para pero por
  porque puede puedo que quien ser sera sin sobre solo son soy sus tambien tengo tiene toda todo una uno usted`
    .split(/\s+/)
    .filter(Boolean),
)

/** Shorter words find too much; longer ones (a link, a code) are found by their beginning. */
const shortest = 3
const longest = 24
/** So many different words of one message are kept: texts have fewer, and a note can still be found by its first. */
const mostWords = 40

/** The words by which a message is found: folded, each once, without the common ones. */
export function messageWords(body: string): string[] {
  return [...new Set(allWords(body).filter((word) => !common.has(word)))].slice(0, mostWords)
}

/** What was typed to find messages: whole words, and the last one as the beginning of a word while it is typed. */
export type Wanted = { words: string[]; beginning?: string }

/** Reads what was typed. The last word may be unfinished; a common word that is typed finds nothing by itself. */
export function wantedWords(typed: string): Wanted {
  const all = allWords(typed)
  const last = /[\p{L}\p{N}]$/u.test(typed.trim()) ? all.at(-1) : undefined
  const whole = messageWords(last === undefined ? typed : typed.trim().replace(/[\p{L}\p{N}'‘’ʼ]+$/u, ''))
  return { words: whole.filter((word) => word !== last), ...(last === undefined ? {} : { beginning: last }) }
}

/** Whether a text has every one of the words, and one that begins like the last. */
export function hasWords(body: string, { words, beginning }: Wanted): boolean {
  const there = allWords(body)
  return (
    words.every((word) => there.includes(word)) &&
    (beginning === undefined || there.some((word) => word.startsWith(beginning)))
  )
}

/** A text in pieces, those that were looked for marked; the pieces together are the text. */
export function markedPieces(
  body: string,
  { words, beginning }: Wanted,
): { text: string; isFound: boolean }[] {
  return body.split(/([\p{L}\p{N}\p{Mark}'‘’ʼ]+)/u).flatMap((text) => {
    if (text === '') return []
    const [word = ''] = allWords(text)
    const isFound =
      word !== '' && (words.includes(word) || (beginning !== undefined && word.startsWith(beginning)))
    return [{ text, isFound }]
  })
}

/** Folded words of at least three letters: no case, no accents, no apostrophes. */
function allWords(text: string): string[] {
  const folded = text
    .normalize('NFD')
    .replace(/[\p{Mark}'‘’ʼ`´]/gu, '')
    .toLowerCase()
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => word.length >= shortest).map((word) => word.slice(0, longest))
}
