import { describe, expect, it } from 'vitest'
import { afterInbound, afterOutbound, type Conversation } from '../../../core/model/conversation.ts'
import { earlierMessages, joinedMessages, wishOfInbound } from '../../../core/model/counted-messages.ts'
import {
  inSubject,
  longestSubject,
  type Subject,
  type SubjectWish,
  titleOf,
} from '../../../core/model/subject.ts'
import { conversationOf, id, inboundOf, outboundOf } from './builders.ts'

const at = '2026-11-21T16:00:00.000Z'
const court: Subject = {
  id: id('su', 1),
  title: 'Court date, December 3',
  startedAt: '2026-11-18T16:00:00.000Z',
  count: 4,
  lastAt: '2026-11-20T16:00:00.000Z',
}
const papers: Subject = { ...court, id: id('su', 2), title: 'Papers to bring to court' }
const make = () => id('su', 9)
const empty = { newestOutbound: undefined, previewOf: 'none' as const, preview: '' }

describe('the subject in which a message stands', () => {
  const cases: [
    string,
    Subject | undefined,
    SubjectWish | undefined,
    Subject | undefined,
    Partial<Subject>,
  ][] = [
    ['stays in the one written in last', court, undefined, undefined, { id: court.id }],
    [
      'begins one where there is none',
      undefined,
      undefined,
      undefined,
      { id: make(), count: 0, startedAt: at },
    ],
    ['moves on to one that was set aside', court, { kind: 'in', id: papers.id }, papers, papers],
    [
      'stays where the wished one is written in already',
      court,
      { kind: 'in', id: court.id },
      undefined,
      court,
    ],
    ['stays where the wished one is not there', court, { kind: 'in', id: papers.id }, undefined, court],
    ['stays where something else was read', court, { kind: 'in', id: id('su', 5) }, papers, court],
    [
      'begins a new one by name',
      court,
      { kind: 'new', title: ' Ride  to court ' },
      undefined,
      { title: 'Ride to court' },
    ],
  ]
  it.each(cases)('%s', (_, present, wish, aside, expected) => {
    const placed = inSubject(conversationOf({ subject: present }), wish, at, make, aside)
    expect(placed.conversation.subject).toMatchObject(expected)
    expect(placed.subject).toBe(placed.conversation.subject?.id)
  })

  it('keeps no title where none was given, so that it is called by its day in the reader’s language', () => {
    const { conversation } = inSubject(conversationOf(), { kind: 'new', title: ' \n ' }, at, make)
    expect(conversation.subject).not.toHaveProperty('title')
  })

  it('cuts a title between characters, never in the middle of one', () => {
    expect([...(titleOf('🚌'.repeat(300)) ?? '')]).toHaveLength(longestSubject)
    expect(titleOf(undefined)).toBeUndefined()
  })
})

describe('the messages of a conversation', () => {
  it('are counted by channel and in their subject, automatic ones too', () => {
    const begun = { ...conversationOf(empty), subject: { ...court, count: 0 } }
    const came = afterInbound(begun, inboundOf({ subject: court.id }))
    const answered = afterOutbound(came, outboundOf({ subject: court.id, author: { automatic: 'away' } }))
    const mailed = afterInbound(answered, inboundOf({ subject: court.id, channel: 'email' }))
    expect(mailed.messages).toEqual({ text: 2, email: 1 })
    expect(mailed.subject).toMatchObject({ count: 3, lastAt: outboundOf().at })
    expect(mailed).not.toHaveProperty('subjectBy')
  })

  it('leave the other channels where they were when one moves on to another subject, and come back', () => {
    const was = conversationOf({ subject: court, messages: { text: 3, email: 1 } })
    const moved = inSubject(was, { kind: 'in', id: papers.id }, at, make, papers)
    const texted = afterOutbound(moved.conversation, outboundOf({ subject: papers.id }))
    expect(texted.subjectBy).toEqual({ email: court.id })
    const back = inSubject(texted, wishOfInbound(texted, 'email', undefined), at, make, court)
    const mailed = afterInbound(back.conversation, inboundOf({ subject: court.id, channel: 'email' }))
    expect(mailed.subjectBy).toEqual({ text: papers.id })
  })

  it('are not counted from the middle of a conversation on', () => {
    expect(afterInbound(conversationOf(), inboundOf())).not.toHaveProperty('messages')
  })

  it('do not count in a subject that they are not in', () => {
    const after = afterInbound(conversationOf({ subject: court }), inboundOf({ subject: papers.id }))
    expect(after.subject).toEqual(court)
  })
})

describe('what comes in joins', () => {
  const wish = (answered?: string) =>
    wishOfInbound({ subjectBy: { text: court.id, email: papers.id } }, 'text', answered)
  it.each([
    ['the subject of the message it answers', wish(papers.id), papers.id],
    ['else that of the latest message of its channel', wish(), court.id],
  ])('%s', (_, wished, expected) => expect(wished).toEqual({ kind: 'in', id: expected }))

  it('else the one written in last', () => expect(wishOfInbound({}, 'text', undefined)).toBeUndefined())
})

describe('messages that stand in no subject', () => {
  const known = (conversation: Conversation, all = true) =>
    earlierMessages(conversation, { subjects: [court, papers], all })
  it('are those that were never counted', () => expect(known(conversationOf())).toEqual({}))
  it('are none where every message has one', () =>
    expect(known(conversationOf({ messages: { text: 8 } }))).toBeUndefined())
  it('are the rest', () =>
    expect(known(conversationOf({ messages: { text: 10, email: 1 } }))).toEqual({ count: 3 }))
  it('are not guessed from a part of the subjects', () =>
    expect(known(conversationOf({ messages: { text: 80 } }), false)).toBeUndefined())
  it('are none in a conversation without messages', () =>
    expect(known(conversationOf(empty))).toBeUndefined())
})

describe('two conversations that become one', () => {
  const mine = conversationOf({ subject: court, messages: { text: 4 } })
  const other = {
    ...conversationOf({ subject: { ...papers, lastAt: at }, messages: { text: 2, email: 1 } }),
    id: id('cv', 2),
    subjectsIn: [id('cv', 3)],
  }
  it('add up their counts, stay in the subject written in last and find the others’ subjects', () => {
    expect(joinedMessages(mine, other)).toEqual({
      messages: { text: 6, email: 1 },
      subject: { ...papers, lastAt: at },
      subjectBy: { text: court.id },
      subjectsIn: [id('cv', 2), id('cv', 3)],
    })
  })
  it('have no counts where one of them has none', () => {
    expect(joinedMessages(mine, { ...conversationOf(), id: id('cv', 2) })).not.toHaveProperty('messages')
  })
})
