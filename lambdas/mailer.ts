import type { Mailer } from '../core/ports/mailer.ts'
import type { Clock } from '../core/ports.ts'
import { nameOf } from '../providers/log.ts'
import { type MailSender, openMailService, sendMail } from '../providers/mail/send-mail.ts'
import { readParameter } from '../providers/parameter.ts'
import { drawMail } from '../web/mail/draw.tsx'
import { log } from './dependencies.ts'

/** Mail to staff: drawn in their language with links to the site, and handed to the mail service once. */
export function openMailer(sender: MailSender, siteAddressParameter: string, clock: Clock): Mailer['send'] {
  const service = openMailService()
  let siteAddress: Promise<string> | undefined

  async function drawn({ content, language }: Parameters<Mailer['send']>[0]) {
    siteAddress ??= readParameter(siteAddressParameter)
    const from = { language, siteAddress: await siteAddress, now: clock.now() }
    return drawMail(content, from)
  }

  return async (mail) => {
    try {
      const { id, to } = mail
      return await sendMail(service, sender, { id, to, drawn: await drawn(mail) })
    } catch (fault) {
      // Before the call, which itself throws nothing: it certainly did not leave.
      siteAddress = undefined
      log.error('mail not drawn', { error: nameOf(fault) })
      return { kind: 'not-taken' }
    }
  }
}
