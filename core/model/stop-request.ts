/**
 * Whether a person asks plainly for no more texts: "please stop texting me", "no me escriba más", "wrong number, leave
 * me alone". Not the words that stop by themselves (see opt-out): those are a rule of the text service, this is a
 * sentence that staff must answer. Rather ask staff once too often than text someone who said no; but "stop by at 3",
 * "don't stop" and "please stop the car" are no such request.
 */
export function asksToStop(body: string): boolean {
  const text = plain(body)
  if (takenBack.some((pattern) => pattern.test(text))) return false
  return requests.some((pattern) => pattern.test(text))
}

/** What somebody does who writes to us. */
const writing =
  '(?:text(?:ing|s)?|messag(?:e|es|ing)|msgs?|txt(?:ing|s)?|writ(?:e|ing)|contact(?:ing)?|bother(?:ing)?|harass(?:ing)?|call(?:ing|s)?|send(?:ing)? (?:me|this|these|us)|email(?:ing|s)?|spam(?:ming)?|bugging|blowing up)'
/** Whom or what: a request is about the person or their phone, not about somebody else's. */
const me = '(?:me|us|my (?:phone|number|cell)|this (?:phone|number)|here)'

const english = [
  // Stop texting (me); quit messaging us; stop with the texts. Not "stop texting him".
  `\\b(?:stop|quit|cease|end|no more) (?:with )?(?:all |all of |the |these |this |those |your |any )*${writing}(?! (?:him|her|them|while|and driving|in class|at work))\\b`,
  `\\b(?:do not|dont|never|please no|would rather you not|rather you didnt|wish you would not) (?:ever )?${writing}(?: to)? ${me}\\b(?! (?:at|about|back|after|before|until|unless|when|if|on my|while|during|yet|today|tonight|tomorrow|so early|so late))`,
  `\\b(?:do not|dont) (?:want|need|wish) (?:to (?:get|receive|have) )?(?:any ?more|any|more|these|your|the|no more)(?: of)?(?: these| your| the)?(?: more)? ${writing}`,
  `\\b(?:do not|dont) (?:want|wish) (?:you|yall|anyone)? ?(?:to )?${writing} ${me}\\b(?! (?:at|about|back|after|before|until|unless|when|if))`,
  `\\bleave (?:me|us) (?:the \\w+ )?alone\\b`,
  `\\b(?:take|remove|delete|erase|get|unsubscribe) (?:me|my (?:number|phone|name)|this number|us) (?:off|from|out of)(?: of)? (?:(?:your|this|these|all)\\b|the (?:list|texts?|messages?|system|program))`,
  `\\b(?:delete|remove|erase|lose|forget|block) (?:my|this) (?:phone )?number\\b`,
  `\\b(?:opt|opting) (?:me )?out\\b`,
  `\\bunsubscribe me\\b|\\bwant to unsubscribe\\b`,
  `\\bno more (?:texts?|messages?|msgs?)\\b`,
  `\\bi do not consent\\b|\\bi dont consent\\b`,
  `^(?:please |pls |plz )?(?:just )?stop(?: it| this| now| please| pls| plz| already| ok)+$`,
  `^(?:please|pls|plz|just|ok|yo|hey|hi|no|for the last time|i said|i say) (?:just )?stop$`,
]

const spanish = [
  // No me escriba más; ya no me manden mensajes; deje de escribirme.
  `\\bno (?:me|nos) (?:escriba[ns]?|escribas|mande[ns]?|envie[ns]?|texte[ns]?|textee[ns]?|contacte[ns]?|moleste[ns]?|llame[ns]?|hable[ns]?)\\b(?: (?:mas|nada|textos?|mensajes?|nunca))*(?: por favor)?(?! (?:a las?|al|antes|despues|hasta|hoy|manana|todavia|aun|si|cuando|por la|en la|al trabajo))`,
  `\\bno quiero (?:que (?:me|nos) (?:escriba|mande|envie|texte|contacte|moleste|llame)|(?:recibir )?(?:mas |sus |estos )+(?:textos?|mensajes?)|(?:recibir )(?:textos?|mensajes?)|saber (?:mas )?de ustedes)`,
  `\\b(?:deje|dejen|deja|dejense|pare|paren|para|basta) de (?:escribir|mandar|enviar|molestar|textear|contactar|llamar)(?:me|nos|les)?\\b`,
  `\\b(?:dejeme|dejenme|dejame|dejenos) (?:en paz|tranquil[oa])`,
  `\\b(?:quite|quiten|borre|borren|saque|saquen|elimine|eliminen|quiteme|quitenme|borreme|saqueme|saquenme|elimineme)(?: de)? (?:mi numero|este numero|de (?:la|su|esta) lista)`,
  `\\bno mas (?:textos?|mensajes?)\\b`,
  `\\b(?:darme|dar|doy|deme|denme) de baja\\b`,
  `^(?:ya )?(?:por favor )?(?:ya )?(?:basta|pare|paren)(?: ya| por favor)*$`,
]

/** The contrary in the same words, or talk of stopping something else. */
const takenBack = [
  /\b(?:dont|do not|never|please dont|cant|not) (?:ever )?(?:stop|quit) (?:text|messag|writ|send|call|remind)/,
  /\bno (?:deje|dejen|deja|pare|paren|pares) de (?:escrib|mand|envi|llam|text)/,
  /\b(?:he|she|they|him|her|my (?:ex|mom|mother|dad|boss|sister|brother|wife|husband|landlord)|somebody|someone|people) (?:wont|will not|to|keeps?|does not|doesnt|did not|didnt|never)? ?(?:stop|quit|leave|text|call|harass|bother)/,
  /\b(?:told|asked|tell|telling|ask) (?:him|her|them|my \w+) to (?:stop|leave|quit)\b/,
  /\bdid (?:you|i|they) (?:stop|leave)\b|\bwhy did you stop\b/,
]

const requests = [...english, ...spanish].map((pattern) => new RegExp(pattern))

/** Lower case, without accents and apostrophes; what else stands between words is one space, a comma stays. */
function plain(body: string): string {
  return body
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/[^\p{L}\p{N},]+/gu, ' ')
    .replace(/ ?, ?/g, ' ')
    .trim()
    .slice(0, 1000)
}
