import type { AlreadyKnown } from '../../../core/actions/methods/already-known.ts'
import { useSite } from '../../parts/site-context.tsx'

/** Why a client was not added whose number is known already: who has it. */
export function whyNotAdded(known: AlreadyKnown, words: ReturnType<typeof useSite>['words']): string {
  const { methods, site, clients } = words
  switch (known.kind) {
    case 'yours':
      return known.offList ? methods.known.yoursOff(known.name) : methods.known.yours(known.name)
    case 'held-by':
      return methods.known.heldBy(known.name)
    case 'waiting':
      return site.waitsForManager
    case 'unclaimed':
      return clients.waitsUnclaimed
    case 'known-elsewhere':
      return methods.known.elsewhere(known.name, known.department)
    default:
      return known satisfies never
  }
}

/** What a number that is known leads to: whoever has it, or the question whether it is the same person. */
export function WhoHasIt({ known }: { known?: AlreadyKnown | undefined }) {
  const { clients, methods } = useSite().words
  switch (known?.kind) {
    case 'yours':
    case 'unclaimed':
      return (
        <p>
          <a class="btn" href={`/conversations/${known.conversation}`}>
            {known.kind === 'yours' ? clients.openConversation : clients.openUnclaimed}
          </a>
        </p>
      )
    case 'known-elsewhere':
      return (
        <div class="notice" role="alert">
          <div>
            <strong>{methods.known.elsewhere(known.name, known.department)}</strong>
            <p>{methods.known.elsewhereMeans}</p>
          </div>
        </div>
      )
    default:
      return null
  }
}

/** The answers to it. They come after the form's own button, which the Enter key presses. */
export function KnownAnswers({
  known,
  number = '',
}: {
  known?: AlreadyKnown | undefined
  number?: string | undefined
}) {
  const { same, different, another } = useSite().words.methods.known
  if (known?.kind === 'known-elsewhere')
    return (
      <>
        <button type="submit" class="btn" name="same" value={known.client}>
          {same}
        </button>
        <button type="submit" class="btn" name="same" value="none">
          {different}
        </button>
      </>
    )
  const mayShare =
    known?.kind === 'yours' || ((known?.kind === 'held-by' || known?.kind === 'waiting') && known.mayShare)
  if (!mayShare) return null
  return (
    <button type="submit" class="btn" name="shared" value={number}>
      {another}
    </button>
  )
}
