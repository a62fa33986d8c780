import type { Words } from '../../words/index.ts'
import { mailStyle } from './style.ts'
import type { Button, Told, ToldPart } from './told.ts'

/**
 * A mail as a page: one column, no pictures, nothing loaded from anywhere, so that it looks the same everywhere and
 * tells nobody that it was opened.
 */
export function MailPage(page: {
  told: Told
  words: Words['mail']
  language: string
  link(path: string): string
}) {
  const { told, words, language, link } = page
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{told.subject}</title>
        <style>{mailStyle}</style>
      </head>
      <body>
        <div class="page">
          <p class="brand">{words.from}</p>
          <h1>{told.subject}</h1>
          <p>{told.lead}</p>
          {told.parts.map((part) => (
            <Part part={part} link={link} />
          ))}
          {told.more && <p>{told.more}</p>}
          {told.button && <Pressed button={told.button} link={link} />}
          <div class="foot">
            <p>{words.why}</p>
            <p>{words.noReply}</p>
            <p>
              <a href={link('/settings/notices')}>{words.choose}</a>
            </p>
          </div>
        </div>
      </body>
    </html>
  )
}

function Part({ part, link }: { part: ToldPart; link(path: string): string }) {
  const { head, fine, text, button } = part
  return (
    <div class="part">
      <h2 dir="auto">{head}</h2>
      {fine && <p class="fine">{fine}</p>}
      {text && (
        <p class="text" dir="auto">
          {text}
        </p>
      )}
      {button && <Pressed button={button} link={link} />}
    </div>
  )
}

function Pressed({ button, link }: { button: Button; link(path: string): string }) {
  return (
    <p>
      <a class="button" href={link(button.path)}>
        {button.say}
      </a>
    </p>
  )
}
