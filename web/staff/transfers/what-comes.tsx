import type { Words } from '../../../words/index.ts'
import { useSite } from '../../parts/site-context.tsx'
import { calledReceiver, type Reviewed } from './review-page.tsx'

/** What goes along and what does not, one fact a line. */
export function WhatComes({ review }: { review: Reviewed }) {
  const { words } = useSite()
  const { comes } = words.transfers
  const { to } = review
  const lines = to.kind === 'colleague' ? linesWithin(review, words) : linesAcross(review, to, words)
  return (
    <section class="card" aria-labelledby="comes">
      <h2 id="comes">{comes.title}</h2>
      <ul class="transfer-comes">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function linesWithin({ to, scheduled, staffName }: Reviewed, words: Words): string[] {
  const { comes } = words.transfers
  const called = calledReceiver(to)
  return [
    to.historyMoves ? comes.history : comes.noHistory(called),
    comes.methods,
    ...(scheduled > 0 ? [comes.scheduled(scheduled, called)] : []),
    ...(staffName ? [comes.groups(staffName)] : []),
  ]
}

function linesAcross(
  { scheduled, staffName, department: here }: Reviewed,
  to: Extract<Reviewed['to'], { kind: 'department' }>,
  words: Words,
): string[] {
  const { comes } = words.transfers
  const history = to.historyMoves ? comes.history : comes.noHistoryAcross
  return [
    to.isSecret && !to.historyMoves ? comes.secret : history,
    comes.methods,
    comes.number(to.department.name),
    comes.optOuts,
    ...(scheduled > 0
      ? [to.historyMoves ? comes.scheduledHeld(scheduled) : comes.scheduledCancelled(scheduled)]
      : []),
    ...(staffName ? [comes.groups(staffName)] : []),
    comes.offList(here.name),
  ]
}
