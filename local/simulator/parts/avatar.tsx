import { Icon } from './icon.tsx'

const tints = 8

/** Initials in a colour of their own; a plain figure for who has no name. */
export function Avatar({ name, seed }: { name?: string; seed: string }) {
  const initials = (name ?? '')
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
  const shown = [initials[0], initials.length > 1 ? initials.at(-1) : ''].join('')
  const tint = [...seed].reduce((sum, character) => sum + character.charCodeAt(0), 0) % tints
  return (
    <span class={`avatar tint-${tint}`} aria-hidden="true">
      {shown || <Icon name="user-round" />}
    </span>
  )
}
