import type { Words } from '../../words/index.ts'
import type { Button, Told } from './told.ts'

/** The same for readers that show no HTML. */
export function plainText(told: Told, words: Words['mail'], link: (path: string) => string): string {
  const pressed = (button: Button | undefined) => (button ? [`${button.say}: ${link(button.path)}`] : [])
  const parts = told.parts.map(({ head, fine, text, button }) =>
    [head, ...(fine ? [fine] : []), ...(text ? ['', indented(text)] : []), ...spaced(pressed(button))].join(
      '\n',
    ),
  )
  const foot = [words.noReply, `${words.choose}: ${link('/settings/notices')}`].join('\n')
  const all = [told.lead, ...parts, ...(told.more ? [told.more] : []), ...pressed(told.button), `--\n${foot}`]
  return `${all.join('\n\n')}\n`
}

const indented = (text: string) => text.replace(/^/gm, '  ')
const spaced = (lines: string[]) => (lines.length > 0 ? ['', ...lines] : [])
