import { useFrame } from './site-context.tsx'

/** The icons of the sprite; their files come from lucide-static. */
export const icons = [
  'arrow-down',
  'arrow-left',
  'arrow-up',
  'ban',
  'bell',
  'calendar-clock',
  'calendar-plus',
  'check',
  'check-check',
  'chevron-left',
  'chevron-right',
  'circle-alert',
  'circle-help',
  'circle-user',
  'clock',
  'globe',
  'inbox',
  'info',
  'layers',
  'layout-template',
  'log-out',
  'mail',
  'megaphone',
  'menu',
  'message-square-text',
  'moon',
  'paperclip',
  'pencil',
  'phone',
  'plus',
  'repeat',
  'search',
  'send-horizontal',
  'settings',
  'smartphone',
  'sticky-note',
  'tag',
  'trash-2',
  'user-plus',
  'users',
  'voicemail',
  'wifi-off',
  'x',
] as const
export type IconName = (typeof icons)[number]

/** An icon beside words: never alone, never read aloud. `size` in pixels. */
export function Icon({ name, size = 20, stroke = 2 }: { name: IconName; size?: number; stroke?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} stroke-width={stroke}>
      <use href={`${useFrame().asset('icons.svg')}#${name}`} />
    </svg>
  )
}
