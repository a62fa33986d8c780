import { Icon } from './icon.tsx'
import { useSite } from './site-context.tsx'

/** What the keys do: opened by `?`; the same list stands on a page of its own. */
export function KeyboardDialog() {
  const { words } = useSite()
  return (
    <dialog class="dialog" id="keyboard" aria-labelledby="keyboard-title">
      <header>
        <h2 id="keyboard-title">{words.common.keys.title}</h2>
        <button class="btn quiet icon" type="button" aria-label={words.common.close} data-closes>
          <Icon name="x" />
        </button>
      </header>
      <div class="body">
        <KeyboardList />
      </div>
    </dialog>
  )
}

const keys = ['search', 'templates', 'send', 'nextUnread', 'previousUnread', 'close', 'help'] as const

export function KeyboardList() {
  const { words } = useSite()
  return (
    <>
      <dl class="keys">
        {keys.map((key) => (
          <div>
            <dt>{words.site.keyNames[key]}</dt>
            <dd>{words.common.keys[key]}</dd>
          </div>
        ))}
      </dl>
      <p class="help">{words.site.enterIsNewLine}</p>
    </>
  )
}
