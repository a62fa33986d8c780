import type { Covers } from '../../../core/model/coverage.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'

export type CoveredStrip = (Pick<Covers, 'whom' | 'name' | 'to'> & { unread: number })[]

/** Above one's own clients: whose clients one has besides, and what waits there. */
export function CoveringStrips({ covered }: { covered: CoveredStrip }) {
  const { words, times, now } = useSite()
  const labels = words.coverage.strip
  return (
    <>
      {covered.map(({ whom, name, to, unread }) => (
        <p class="notice covering">
          <Icon name="user-check" size={18} />
          <span>
            {labels.covering(name)} {times.day(to, now)}: <strong>{labels.unread(unread)}</strong>
          </span>
          <a href={`/coverage/${whom}`}>{labels.open(name)}</a>
        </p>
      ))}
    </>
  )
}
