import type { Tag } from '../../../core/model/tag.ts'

/** A tag's colour; its name stands beside it, or is said where it is a control. None: an empty, dashed place. */
export function TagColorBar({ tag }: { tag?: Tag | undefined }) {
  return <span class={tag ? `tag-bar ${tag.color}` : 'tag-bar'} aria-hidden="true" />
}

/** A tag with its name. */
export function TagMark({ tag }: { tag: Tag }) {
  return (
    <span class="tag-mark">
      <TagColorBar tag={tag} />
      {tag.name}
    </span>
  )
}
