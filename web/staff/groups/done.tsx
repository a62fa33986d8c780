import type { Group } from '../../../core/model/group.ts'
import { useSite } from '../../parts/site-context.tsx'
import { Toast } from '../../parts/toast.tsx'

const codes = ['created', 'renamed', 'deleted', 'restored', 'added', 'removed', 'undone', 'too-late'] as const
export type GroupCode = (typeof codes)[number]

export function codeOf(done: string | undefined): GroupCode | undefined {
  return codes.find((code) => code === done)
}

/** What was just done with a group. Undo stands beside an edit for as long as nothing else was changed since. */
export function GroupDone({
  code,
  group,
  count = 0,
  mayUndo,
}: {
  code: GroupCode
  group: Pick<Group, 'id' | 'name' | 'version'>
  count?: number
  mayUndo: boolean
}) {
  const { words } = useSite()
  const says: Record<GroupCode, string> = {
    created: words.groups.created(group.name),
    renamed: words.groups.renamed(group.name),
    deleted: words.groups.deleted(group.name),
    restored: words.groups.restored(group.name),
    added: words.groups.added(count),
    removed: words.groups.removed(count),
    undone: words.groups.undone,
    'too-late': words.groups.cannotUndo,
  }
  return (
    <Toast say={says[code]}>
      {mayUndo && (
        <form action={`/groups/${group.id}/undo`} method="post">
          <input type="hidden" name="version" value={group.version} />
          <button type="submit">{words.common.undo}</button>
        </form>
      )}
    </Toast>
  )
}
