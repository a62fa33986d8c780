import { en } from './en.ts'
import { es } from './es.ts'
import { type Times, timesIn } from './times.ts'

export type Language = 'en' | 'es'

/** The table of sentences. To add one: write it in `en/<screen>.ts`, then the type check asks for it in `es/`. */
export type Words = typeof en

const tables: Record<Language, Words> = { en, es }

/** Every sentence of a language. */
export function wordsIn(language: Language): Words {
  return tables[language]
}

export { type Times, timesIn }
