import type { MailContent } from '../../core/model/mail-content.ts'
import type { Instant } from '../../core/model/time.ts'
import { type Language, timesIn, wordsIn } from '../../words/index.ts'
import { MailPage } from './page.tsx'
import { plainText } from './plain-text.ts'
import { toldInWords } from './told.ts'

export type DrawnFor = { language: Language; siteAddress: string; now: Instant }

/** A mail to staff as subject, plain text and HTML, both saying the same; links hold ids and nothing else. */
export function drawMail(
  { tells, zone }: MailContent,
  { language, siteAddress, now }: DrawnFor,
): { subject: string; text: string; html: string } {
  const words = wordsIn(language)
  const times = timesIn(language, zone)
  const told = toldInWords(tells, { words: words.mail, times, now })
  const link = (path: string) => new URL(path, siteAddress).href
  const html = <MailPage told={told} words={words.mail} language={language} link={link} />
  return {
    subject: told.subject,
    text: plainText(told, words.mail, link),
    html: `<!doctype html>${html}`,
  }
}
