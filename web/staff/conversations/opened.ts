import { type Opening, openConversation } from '../../../core/actions/open-conversation.ts'
import type { NotServed } from '../../../core/actions/served-conversation.ts'
import { sharersOf } from '../../../core/actions/sharers-of.ts'
import { tagsFor } from '../../../core/actions/tags.ts'
import { may, mayWrite } from '../../../core/model/access.ts'
import { isId } from '../../../core/model/ids.ts'
import type { StaffActor } from '../../site.ts'
import type { SiteDeps } from '../../staff-site.tsx'
import { isClosed, type Shown } from './shown.ts'

/**
 * Opens a conversation for showing, as staff chose to see it where `view` says nothing. What is no id of ours is not
 * found.
 */
export async function openShown(
  { deps }: SiteDeps,
  actor: StaffActor,
  id: string,
  before?: string,
  view: Pick<Opening, 'show' | 'subjectsBefore'> = {},
): Promise<{ kind: 'open'; shown: Shown } | NotServed> {
  if (!isId('cv', id)) return { kind: 'not-found' }
  const opened = await openConversation(deps, actor, {
    conversation: id,
    ...(before ? { before } : {}),
    ...view,
  })
  if (opened.kind !== 'open') return opened
  const { kind: _, ...shown } = opened
  const { conversation } = opened
  const mayEdit = conversation.client !== undefined && may(actor, 'edit-client', conversation).allowed
  const [sharers, tags, staffName] = await Promise.all([
    sharersOf(deps, actor, opened.entries),
    mayEdit && !before ? tagsFor(deps, actor) : [],
    nameOf(deps, actor, conversation.staff),
  ])
  return {
    kind: 'open',
    shown: {
      ...shown,
      mayWrite: mayWrite(actor, conversation).allowed && !isClosed(conversation),
      mayEdit,
      tags,
      mayClaim: may(actor, 'claim', conversation).allowed,
      sharers,
      staffName,
    },
  }
}

async function nameOf(
  deps: SiteDeps['deps'],
  actor: StaffActor,
  staff: string | undefined,
): Promise<string | undefined> {
  if (staff === undefined || staff === actor.staff) return staff && actor.name
  const colleagues = await deps.store.staffOfDepartment(actor.department)
  return colleagues.find(({ id }) => id === staff)?.name
}
