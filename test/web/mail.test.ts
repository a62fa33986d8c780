import { describe, expect, it } from 'vitest'
import type { MailTells } from '../../core/model/mail-content.ts'
import { drawMail } from '../../web/mail/draw.tsx'

const now = '2026-11-21T16:10:00.000Z'
const siteAddress = 'https://clientcomm.harborcounty.example'
const conversation = 'cv_01M7ZDTRN00000000000000002'
const at = '2026-11-21T16:05:00.000Z'
const department = 'Pretrial Services'

function drawn(tells: MailTells, language: 'en' | 'es' = 'en') {
  return drawMail({ zone: 'America/Denver', county: 'Harbor County', tells }, { language, siteAddress, now })
}
const message = { conversation, at, from: 'client' as const, department }

describe('a mail to staff', () => {
  it('shows each message with its time, and a button that leads to its conversation', () => {
    const { subject, text, html } = drawn({
      kind: 'messages',
      messages: [
        { ...message, name: 'Maria Santos', text: 'At 9?' },
        { ...message, name: 'Linh Nguyen', text: 'Line one\nLine two' },
      ],
      more: 0,
    })
    expect(subject).toBe('You have 2 new messages')
    expect(text).toContain('Maria Santos wrote\nSat, Nov 21 at 9:05 AM · Pretrial Services\n\n  At 9?')
    expect(text).toContain('  Line one\n  Line two')
    expect(text.split(`Respond on ClientComm: ${siteAddress}/conversations/${conversation}`)).toHaveLength(3)
    expect(html.split(`href="${siteAddress}/conversations/${conversation}"`)).toHaveLength(3)
  })

  it('says no name and no word where the department keeps them out', () => {
    const { text, html } = drawn({ kind: 'messages', messages: [message], more: 0 })
    expect(text).toContain('A client wrote')
    expect(text).toContain('Sign in to read it.')
    expect(html).toContain('Sign in to read it.')
  })

  it('takes what a client wrote as words, never as markup', () => {
    const text = '<script>alert(1)</script><img src=x onerror=alert(1)> & "quoted"'
    const { html } = drawn({ kind: 'messages', messages: [{ ...message, text }], more: 0 })
    expect(html).not.toMatch(/<script|<img/)
    expect(html).toContain('&lt;script&gt;')
  })

  it('loads nothing from anywhere, and links to the site alone', () => {
    const { html } = drawn({ kind: 'messages', messages: [{ ...message, text: 'Hello' }], more: 3 })
    expect(html).not.toMatch(/<(img|link|script|iframe)|url\(|@import/)
    // A style sheet is no place for entities: they would stand in it as they are.
    expect(html.slice(0, html.indexOf('</style>'))).not.toMatch(/&\w+;/)
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '')
    expect(links.length).toBeGreaterThan(2)
    expect(links.filter((href) => !href.startsWith(`${siteAddress}/`))).toEqual([])
  })

  it('is written in the reader’s language', () => {
    const { subject, html } = drawn({ kind: 'messages', messages: [message], more: 0 }, 'es')
    expect(subject).toBe('Tiene un mensaje nuevo')
    expect(html).toContain('<html lang="es">')
    expect(html).toContain('Responder en ClientComm')
  })

  it.each<[string, MailTells, RegExp]>([
    ['a digest', { kind: 'recap', chats: [{ conversation, unread: 2, since: at, department }] }, /2 unread/],
    ['danger', { kind: 'danger', message: { ...message, text: 'help' } }, /may mean danger/],
    [
      'a transfer with its note',
      { kind: 'transferred', by: 'Dana Whitfield', note: 'Prefers mornings', conversation, count: 1 },
      /Prefers mornings/,
    ],
    ['coverage', { kind: 'covering', whom: 'Chris', by: 'Ruth', from: at, to: now }, /You cover for Chris/],
    ['unread too long', { kind: 'unread-too-long', count: 3, department }, /3 conversations/],
    ['a report', { kind: 'reported', by: 'Sam Reyes', department }, /Sam Reyes reported/],
    ['a review', { kind: 'held-for-review', whom: 'Chris', count: 1 }, /Chris had scheduled/],
  ])('tells of %s in both its forms', (_, tells, says) => {
    const { subject, text, html } = drawn(tells)
    expect(subject).not.toMatch(/\n|Maria|Chris|Dana/)
    expect(text).toMatch(says)
    expect(html).toMatch(says)
    expect(text).toContain(siteAddress)
  })
})
