import { beginMassMessage, type MassInput } from '../../core/actions/mass/begin-mass-message.ts'
import { confirmMassMessage } from '../../core/actions/mass/confirm-mass-message.ts'
import { type Worked, workOnMassMessage } from '../../core/actions/mass/work-on-mass-message.ts'
import type { MassMessage, Recipient } from '../../core/model/mass-message.ts'
import { summed } from '../../core/model/mass-progress.ts'
import type { OutboundMessage } from '../../core/model/message.ts'
import type { Actor } from '../../core/model/staff.ts'
import { actor, formKey, type TestCounty } from './county.ts'

export const massWriter: Actor = { kind: 'service', name: 'mass messages' }

/** Mass messages of Dana's in a county, worked on job by job as the stream asks for it. */
export function massOf(county: TestCounty) {
  const of = {
    /** A draft to these, with words that are the same for all unless said otherwise. */
    async draft(conversations: { id: string }[], input: Partial<MassInput> = {}): Promise<string> {
      const selection = { kind: 'these' as const, conversations: conversations.map(({ id }) => id) }
      const begun = await beginMassMessage(county.deps, actor('dana'), {
        selection,
        body: 'The office is closed on Thursday.',
        formKey: formKey(),
        ...input,
      })
      if (begun.kind !== 'begun') throw new Error(`not begun: ${begun.kind}`)
      await of.work()
      return begun.mass
    },
    /** The same, confirmed and written out as far as it goes without waiting. */
    async sent(conversations: { id: string }[], input: Partial<MassInput> = {}): Promise<string> {
      const mass = await of.draft(conversations, input)
      const confirmed = await confirmMassMessage(county.deps, actor('dana'), { mass })
      if (confirmed.kind !== 'confirmed') throw new Error(`not confirmed: ${confirmed.kind}`)
      await of.work()
      return mass
    },
    /** Follows the stream and does every job that is asked for at once; answers what each came to. */
    async work(most = 50): Promise<Worked['kind'][]> {
      const kinds: Worked['kind'][] = []
      for (let round = 0; round < most; round++) {
        await county.follow()
        const due = county.massJobs.jobs.filter(({ delaySeconds }) => delaySeconds === 0)
        county.massJobs.jobs.splice(0)
        if (due.length === 0) break
        for (const job of due) kinds.push((await workOnMassMessage(county.deps, massWriter, job)).kind)
      }
      return kinds
    },
    async mass(id: string): Promise<MassMessage> {
      const found = await county.store.massMessage(id)
      if (!found) throw new Error('no such mass message')
      return found
    },
    async recipients(id: string): Promise<Recipient[]> {
      const { pages } = await of.mass(id)
      const all = Array.from({ length: pages }, (_, page) => county.store.massPage(id, page + 1))
      return (await Promise.all(all)).flatMap((page) => page?.recipients ?? [])
    },
    progress: async (id: string) => summed(await county.store.massProgress(id)),
    /** What stands in a conversation of one mass message. */
    async messages(conversation: { id: string }, id: string): Promise<OutboundMessage[]> {
      const entries = await county.entries(await county.conversation(conversation.id))
      return entries.flatMap((entry) => (entry.direction === 'out' && entry.mass?.id === id ? [entry] : []))
    },
  }
  return of
}
