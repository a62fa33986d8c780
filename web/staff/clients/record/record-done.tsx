import type { Child } from 'hono/jsx'
import { showAddress } from '../../../../core/model/contact-method.ts'
import { useSite } from '../../../parts/site-context.tsx'
import { Toast } from '../../../parts/toast.tsx'
import type { Shown } from '../../conversations/shown.ts'

/** What was just done with a client's record, as an address names it (a code and an id), with the way back. */
export function RecordDone({ shown, code, of }: { shown: Shown; code: string; of: string | undefined }) {
  const { words } = useSite()
  const { done } = words.methods
  const { conversation, methods } = shown
  const address = `/conversations/${conversation.id}`
  const method = methods.find((one) => one.id === of)
  const number = method ? showAddress(method) : ''
  switch (code) {
    case 'method-retired':
      return method?.retiredAt ? (
        <Undoable say={done.retired(number)} action={`${address}/methods/${method.id}/retirement/undo`} />
      ) : null
    case 'wrong-person':
      return method?.retiredAt ? (
        <Undoable say={done.wrong(number)} action={`${address}/methods/${method.id}/wrong-person/undo`} />
      ) : null
    case 'taken-off':
      return conversation.state === 'off-list' ? (
        <Undoable say={done.takenOff(conversation.name)} action={`${address}/taking-off/undo`} />
      ) : null
    case 'method-back':
      return <Toast say={done.back(number)} />
    case 'right-person':
      return <Toast say={done.right(number)} />
    case 'moved-to':
      return <Toast say={done.moved(conversation.name)} />
    case 'back-on-list':
      return <Toast say={done.backOnList(conversation.name)} />
    case 'yours':
      return <Toast say={done.yours(conversation.name)} />
    case 'yours-back':
      return <Toast say={done.yoursBack(conversation.name)} />
    default: {
      const plain = plainly[code]
      return plain ? <Toast say={done[plain]} /> : null
    }
  }
}

const plainly: Record<
  string,
  'added' | 'edited' | 'theirs' | 'rightGone' | 'movedAway' | 'notShared' | 'merged'
> = {
  'method-added': 'added',
  'method-edited': 'edited',
  'method-theirs': 'theirs',
  'right-gone': 'rightGone',
  'moved-away': 'movedAway',
  'not-shared': 'notShared',
  merged: 'merged',
}

const codes = [
  ...Object.keys(plainly),
  'method-retired',
  'wrong-person',
  'taken-off',
  'method-back',
  'right-person',
  'moved-to',
  'back-on-list',
  'yours',
  'yours-back',
]

/** The words for a code of ours; undefined for a code of others. */
export function recordDone(
  shown: Shown,
  code: string | undefined,
  of: string | undefined,
): Child | undefined {
  return code !== undefined && codes.includes(code) ? (
    <RecordDone shown={shown} code={code} of={of} />
  ) : undefined
}

function Undoable({ say, action }: { say: string; action: string }) {
  const { words } = useSite()
  return (
    <Toast say={say}>
      <form action={action} method="post">
        <button type="submit">{words.common.undo}</button>
      </form>
    </Toast>
  )
}
