import type { Sharer } from '../../../core/actions/sharers-of.ts'
import type { InboundMessage } from '../../../core/model/message.ts'
import { useSite } from '../../parts/site-context.tsx'

/**
 * Beneath a text from a shared phone: who else has it, and one press to move the text there. Clients whom the reader
 * may not see stand without a name.
 */
export function SharedPhone({ message, sharers }: { message: InboundMessage; sharers: Sharer[] }) {
  const { sharedPhone } = useSite().words.methods
  const others = sharers.filter((one) => message.sharedWith?.includes(one.conversation))
  if (others.length === 0) return null
  const action = `/conversations/${message.conversation}/messages/${message.id}/move`
  return (
    <div class="shared-phone">
      {others.map(({ conversation, name }) => (
        <form action={action} method="post">
          <input type="hidden" name="to" value={conversation} />
          <span>{name ? sharedPhone.with(name) : sharedPhone.withOther}</span>
          <button type="submit" class="btn link">
            {name ? sharedPhone.move(name) : sharedPhone.moveOther}
          </button>
          <label>
            <input type="checkbox" name="later" value="1" /> <span>{sharedPhone.later}</span>
          </label>
        </form>
      ))}
    </div>
  )
}
