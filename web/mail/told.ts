import type { MailTells, ToldChat, ToldMessage } from '../../core/model/mail-content.ts'
import type { Instant } from '../../core/model/time.ts'
import type { Times, Words } from '../../words/index.ts'
import { weekParts, weekPath } from './week.ts'

/** What a mail says, in words; both its forms are drawn from this. */
export type Told = {
  subject: string
  lead: string
  parts: ToldPart[]
  /** What there is more of than is shown. */
  more?: string
  /** Where the mail as a whole leads; missing where each part has its own. */
  button?: Button
}
export type ToldPart = { head: string; fine?: string; text?: string; button?: Button }
export type Button = { say: string; path: string }
type In = { words: Words['mail']; times: Times; now: Instant }

export function toldInWords(tells: MailTells, by: In): Told {
  const { words, times, now } = by
  switch (tells.kind) {
    case 'messages': {
      const count = tells.messages.length + tells.more
      return {
        subject: words.messages.subject(count),
        lead: words.messages.lead(count),
        parts: tells.messages.map((message) => messagePart(message, by)),
        ...(tells.more > 0
          ? { more: words.messages.more(tells.more), button: { say: words.open, path: '/' } }
          : {}),
      }
    }
    case 'recap': {
      const count = tells.chats.length
      const { subject, lead } = words.recap
      return {
        subject: subject(count),
        lead: lead(count),
        parts: tells.chats.map((chat) => chatPart(chat, by)),
      }
    }
    case 'danger': {
      const { subject, lead } = words.danger
      return { subject, lead, parts: [messagePart(tells.message, by)] }
    }
    case 'transferred': {
      const { by: who, note, count, conversation } = tells
      return {
        subject: words.transferred.subject(count),
        lead: words.transferred.lead(who, count),
        parts: note ? [{ head: words.transferred.note(who), text: note }] : [],
        button: conversation
          ? { say: words.openConversation, path: `/conversations/${conversation}` }
          : { say: words.open, path: '/' },
      }
    }
    case 'covering': {
      const { subject, lead, by: setBy } = words.covering
      const [from, to] = [times.dateAndClock(tells.from, now), times.dateAndClock(tells.to, now)]
      const fine = tells.by ? [{ head: setBy(tells.by) }] : []
      return {
        subject,
        lead: lead(tells.whom, from, to),
        parts: fine,
        button: { say: words.open, path: '/' },
      }
    }
    case 'unread-too-long': {
      const { subject, lead, open } = words.unreadTooLong
      return plain(subject, lead(tells.count, tells.department), open, '/oversight')
    }
    case 'reported': {
      const { subject, lead, open } = words.reported
      return plain(subject, lead(tells.by, tells.department), open, '/oversight')
    }
    case 'held-for-review': {
      const { subject, lead, open } = words.heldForReview
      return plain(subject, lead(tells.whom, tells.count), open, '/waiting')
    }
    case 'weekly-report': {
      const { subject, lead, open } = words.weeklyReport
      return {
        ...plain(subject, lead(tells.department), open, weekPath(tells)),
        parts: weekParts(tells, words),
      }
    }
    default:
      return tells satisfies never
  }
}

function plain(subject: string, lead: string, say: string, path: string): Told {
  return { subject, lead, parts: [], button: { say, path } }
}

function messagePart(message: ToldMessage, { words, times, now }: In): ToldPart {
  const { conversation, at, from, department, name, text } = message
  return {
    head: words.wrote(name || words[from]),
    fine: words.at(times.dateAndClock(at, now), department),
    text: text ?? words.noText,
    button: { say: words.respond, path: `/conversations/${conversation}` },
  }
}

function chatPart(chat: ToldChat, { words, times, now }: In): ToldPart {
  const { conversation, unread, since, department, name, preview } = chat
  return {
    head: `${name || words.client}: ${words.recap.unread(unread)}`,
    fine: words.recap.since(times.dateAndClock(since, now), department),
    ...(preview ? { text: preview } : {}),
    button: { say: words.respond, path: `/conversations/${conversation}` },
  }
}
