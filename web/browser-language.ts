import type { Context } from 'hono'
import type { Language } from '../words/index.ts'

/** The language of pages for people we do not know yet: the first of ours that their browser asks for. */
export function browserLanguage(context: Context): Language {
  const wishes = (context.req.header('accept-language') ?? '').toLowerCase().split(',')
  const ours = wishes.map((wish) => wish.trim().slice(0, 2)).find((wish) => wish === 'en' || wish === 'es')
  return ours === 'es' ? 'es' : 'en'
}
