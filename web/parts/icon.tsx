import { useFrame } from './site-context.tsx'

/** The icons of the sprite; their files come from lucide-static. */
export const icons = [
  'arrow-down',
  'arrow-left',
  'arrow-right-left',
  'arrow-up',
  'ban',
  'bell',
  'bell-ring',
  'book-open',
  'building-2',
  'calendar-clock',
  'calendar-plus',
  'chart-column',
  'check',
  'check-check',
  'chevron-left',
  'chevron-right',
  'circle-alert',
  'circle-help',
  'circle-user',
  'clock',
  'download',
  'eye',
  'file-text',
  'flag',
  'globe',
  'handshake',
  'history',
  'hourglass',
  'inbox',
  'info',
  'key-round',
  'layers',
  'layout-template',
  'lock',
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
  'printer',
  'repeat',
  'scroll-text',
  'search',
  'send-horizontal',
  'settings',
  'shield-check',
  'smartphone',
  'sticky-note',
  'tag',
  'trash-2',
  'upload',
  'user-check',
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
