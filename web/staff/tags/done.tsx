import type { ClientsMarked } from '../../../core/actions/mark-clients.ts'
import { markValue } from '../../../core/actions/mark-clients.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { useSite } from '../../parts/site-context.tsx'

/** What was just put on whom, with the way back. */
export function MarkedNotice({
  marked,
  tags,
}: {
  marked: Extract<ClientsMarked, { kind: 'marked' }>
  tags: Tag[]
}) {
  const { words } = useSite()
  const { was, left, mark } = marked
  return (
    <>
      <p>
        {was.length > 0 ? words.tags.marked(was.length, nameOf(marked, tags, words)) : words.tags.markedNone}{' '}
        {left > 0 && words.tags.left(left)}
      </p>
      {was.length > 0 && (
        <form action="/tags/marks/undo" method="post">
          <input type="hidden" name="kind" value={mark.kind} />
          <input type="hidden" name="to" value={markValue(mark)} />
          {was.map(({ conversation, had }) => (
            <input type="hidden" name="was" value={`${conversation} ${had}`} />
          ))}
          <button class="btn link" type="submit">
            {words.common.undo}
          </button>
        </form>
      )}
    </>
  )
}

function nameOf(
  { mark }: Extract<ClientsMarked, { kind: 'marked' }>,
  tags: Tag[],
  words: ReturnType<typeof useSite>['words'],
): string {
  if (mark.kind === 'status') return mark.status || words.tags.noStatus
  return tags.find(({ id }) => id === mark.tag)?.name ?? words.tags.none
}
