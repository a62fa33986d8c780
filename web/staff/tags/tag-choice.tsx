import type { Conversation } from '../../../core/model/conversation.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { useSite } from '../../parts/site-context.tsx'
import { TagMark } from './tag-mark.tsx'

/** A client's tag beside their conversation, with the way to another. `tags`: from `tagsFor`. */
export function TagChoice({ conversation, tags }: { conversation: Conversation; tags: Tag[] }) {
  const { words } = useSite()
  const tag = tags.find(({ id }) => id === conversation.tag)
  return (
    <a
      class="tag-choice"
      href={`/tags/choose?client=${conversation.id}`}
      aria-label={words.tags.of(conversation.name, tag?.name ?? words.tags.none)}
    >
      {tag ? <TagMark tag={tag} /> : words.tags.none}
    </a>
  )
}
