import { randomUUID } from 'node:crypto'
import { Icon } from '../../parts/icon.tsx'

const quick = ['Yes', 'Sí, gracias', 'I’m running late', 'STOP', 'START', 'HELP']

type ComposeOf = { number: string; ours: string; body: string; problem?: string }

/** Where one writes. The hidden id makes a text sent twice by accident one text. */
export function Compose({ number, ours, body, problem }: ComposeOf) {
  return (
    <form class="compose" method="post" action={`/simulator/phones/${number}/${ours}`} data-compose>
      <input type="hidden" name="id" value={randomUUID()} />
      <p class="problem" role="alert" data-problem>
        {problem}
      </p>
      <fieldset class="quick">
        <legend class="unseen">Say it quickly</legend>
        {quick.map((words) => (
          <button type="submit" name="quick" value={words} formnovalidate>
            {words}
          </button>
        ))}
      </fieldset>
      <div class="write">
        <textarea
          name="body"
          rows={1}
          maxlength={1600}
          aria-label="Text message"
          placeholder="Text message"
          dir="auto"
          autocomplete="off"
        >
          {body}
        </textarea>
        <button type="submit" class="send" title="Send">
          <Icon name="arrow-up" />
          <span class="unseen">Send</span>
        </button>
      </div>
    </form>
  )
}
