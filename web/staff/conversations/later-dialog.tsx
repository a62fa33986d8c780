import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { LaterTime } from './later-time.tsx'
import type { Shown } from './shown.ts'

/** Choosing the time without leaving the thread. The page's script puts the words and the number into it. */
export function LaterDialog({ shown }: { shown: Shown }) {
  const { words } = useSite()
  if (!shown.mayWrite) return null
  const action = `/conversations/${shown.conversation.id}/scheduled`
  return (
    <dialog class="dialog" id="later" aria-labelledby="later-title">
      <form
        id="later-form"
        action={action}
        method="post"
        hx-post={action}
        hx-target="#later-error"
        hx-swap="innerHTML"
        hx-sync="this:drop"
        hx-disable="#schedule"
      >
        <header>
          <h2 id="later-title">{words.conversation.later.title}</h2>
          <button class="btn quiet icon" type="button" aria-label={words.common.close} data-closes>
            <Icon name="x" />
          </button>
        </header>
        <div class="body">
          <input type="hidden" name="key" />
          <input type="hidden" name="body" />
          <input type="hidden" name="to" />
          <input type="hidden" name="subject" />
          <input type="hidden" name="title" />
          <LaterTime hasPresets />
          <div id="later-error" class="error" role="alert" />
        </div>
        <footer>
          <button type="submit" class="btn primary" id="schedule">
            {words.conversation.later.schedule}
          </button>
          <button class="btn" type="button" data-closes>
            {words.common.cancel}
          </button>
        </footer>
      </form>
    </dialog>
  )
}
