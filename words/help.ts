import type { Language } from './index.ts'

/** What stands in a help topic, in order: a heading, a paragraph, things in no order, steps in theirs. */
export type HelpPart = { heading: string } | { text: string } | { list: string[] } | { steps: string[] }
export type HelpTopic = { title: string; about: string; parts: HelpPart[] }

/** The topics, in the order in which somebody new would read them; also their addresses. */
export const helpTopics = [
  'how-it-works',
  'messages',
  'good-texting',
  'scheduling',
  'many-at-once',
  'templates',
  'clients',
  'transfer',
  'calls',
  'unclaimed',
  'alerts',
  'installing',
  'account',
] as const
export type HelpTopicName = (typeof helpTopics)[number]
export type Help = Record<HelpTopicName, HelpTopic>

/** The help in a language; loaded when somebody asks for it. */
export async function helpIn(language: Language): Promise<Help> {
  if (language === 'es') return (await import('./es/help-topics.ts')).helpTopics
  return (await import('./en/help-topics.ts')).helpTopics
}

/** All that a topic says, for looking for words in it. */
export function textOf({ title, about, parts }: HelpTopic): string {
  return [title, about, ...parts.flatMap((part) => Object.values(part).flat())].join('\n')
}

/**
 * The topics in which every one of these words occurs, those with the most of them first: without regard to case,
 * accents, or what a word ends in.
 */
export function foundIn(help: Help, wanted: string): HelpTopicName[] {
  const words = plain(wanted)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 10)
  if (words.length === 0) return []
  return helpTopics
    .map((name) => ({ name, text: plain(textOf(help[name])), title: plain(help[name].title) }))
    .filter(({ text }) => words.every((word) => text.includes(stem(word))))
    .map(({ name, text, title }) => {
      const times = words.map(
        (word) => text.split(stem(word)).length - 1 + (title.includes(stem(word)) ? 10 : 0),
      )
      return { name, times: times.reduce((sum, one) => sum + one, 0) }
    })
    .toSorted((one, other) => other.times - one.times)
    .map(({ name }) => name)
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** "templates" finds "template", "scheduling" finds "schedule". */
function stem(word: string): string {
  const bare = word.replace(/(ing|es|ed|s)$/, '')
  return bare.length >= 3 ? bare : word
}
