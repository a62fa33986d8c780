import type { County, DepartmentInFile } from '../config/county.ts'
import { shownNumber } from '../config/county-facts.ts'
import { helpWords, optInWords, optOutWords } from '../core/model/opt-out.ts'

/** A word that the text service answers by itself, and what it does to the sender's place on the opt-out list. */
export type Keyword = {
  keyword: string
  message: string
  action: 'AUTOMATIC_RESPONSE' | 'OPT_OUT' | 'OPT_IN'
}

/** What the service takes for STOP or HELP without being told. */
const knownToService = new Set([
  ...['STOP', 'ARRET', 'CANCEL', 'END', 'OPT-OUT', 'OPTOUT', 'QUIT', 'REMOVE', 'TD', 'UNSUBSCRIBE'],
  'HELP',
])

/** Answered in Spanish, where the county answers in Spanish. */
const spanish = new Set([
  ...['ALTO', 'PARAR', 'PARE', 'DETENER', 'CANCELAR', 'BAJA', 'ELIMINAR'],
  ...['COMENZAR', 'INICIAR', 'REANUDAR', 'AYUDA'],
])

/** What STOP and HELP are answered with, and all further words that our own reading of a text knows. */
export function keywordsOf(
  department: DepartmentInFile,
  county: County,
): { stop: string; help: string; further: Keyword[] } {
  const en = englishWords(department, county)
  const es = county.languages.includes('es') ? spanishWords(department, county) : en
  const keyed = (words: string[], answer: 'stop' | 'start' | 'help', action: Keyword['action']): Keyword[] =>
    words
      .filter((word) => !knownToService.has(word))
      .map((keyword) => ({ keyword, message: (spanish.has(keyword) ? es : en)[answer], action }))
  return {
    stop: en.stop,
    help: en.help,
    further: [
      ...keyed(optOutWords, 'stop', 'OPT_OUT'),
      ...keyed(optInWords, 'start', 'OPT_IN'),
      ...keyed(helpWords, 'help', 'AUTOMATIC_RESPONSE'),
    ],
  }
}

/** In letters of the short alphabet (é and ñ are, á, í, ó and ú are not): one or two billed segments each. */
function englishWords({ name, callNumber }: DepartmentInFile, county: County) {
  const call = callNumber ? ` To talk to someone, call ${shownNumber(callNumber)}.` : ''
  return {
    stop: `${name}, ${county.name}: you will get no more texts from us. Text START to get them again.`,
    start: `${name}, ${county.name}: you will get our texts again. Text STOP to end them.`,
    help: `${name}, ${county.name}.${call} Pictures do not reach us. Text STOP to get no more texts.`,
  }
}

function spanishWords({ name, callNumber }: DepartmentInFile, county: County) {
  const call = callNumber ? ` Para hablar con alguien, llame al ${shownNumber(callNumber)}.` : ''
  return {
    stop: `${name}, ${county.name}: ya no le enviaremos textos. Escriba INICIAR para recibirlos de nuevo.`,
    start: `${name}, ${county.name}: le enviaremos textos de nuevo. Escriba ALTO para no recibirlos.`,
    help: `${name}, ${county.name}.${call} No nos llegan fotos. Escriba ALTO para no recibir textos.`,
  }
}
