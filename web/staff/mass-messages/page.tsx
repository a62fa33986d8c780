import type { MassMessage } from '../../../core/model/mass-message.ts'
import { isMoving, type Progress } from '../../../core/model/mass-progress.ts'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Progressed } from './progress.tsx'
import { Gathering, type Opened, Review } from './review.tsx'

export type Shown = { opened: Opened; key: string; problem?: string | undefined; done?: string | undefined }

/** One mass message: being looked up, to be reviewed, or what became of it. One address for all of its life. */
export function MassPage({ shown }: { shown: Shown }) {
  const { words, times, now } = useSite()
  const { mass, isAuthor } = shown.opened
  const isDraft = mass.state === 'gathering' || mass.state === 'reviewed'
  const title = isDraft ? words.mass.review.title : words.mass.progress.title
  return (
    <Layout title={title} here="mass-messages">
      <div class="page-head">
        <a class="btn quiet icon" href="/mass-messages" aria-label={words.mass.backToList}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{title}</h1>
        {!isDraft && (
          <span class="sub">
            {isAuthor
              ? times.dateAndClock(mass.createdAt, now)
              : words.mass.progress.by(mass.author.name, times.dateAndClock(mass.createdAt, now))}
          </span>
        )}
      </div>
      {shown.done && (
        <p class="notice good" role="status">
          <Icon name="check" size={18} />
          {shown.done}
        </p>
      )}
      <MassRegion shown={shown} />
    </Layout>
  )
}

/** Everything below the head: also the answer to its pulse. */
export function MassRegion({ shown }: { shown: Shown }) {
  const { opened, problem, key: formKey } = shown
  const { mass, progress } = opened
  return (
    <div id="mass" class="inset mass">
      {mass.state === 'gathering' && <Gathering opened={opened} />}
      {mass.state === 'reviewed' && <Review opened={opened} problem={problem} />}
      {mass.state !== 'gathering' && mass.state !== 'reviewed' && (
        <Progressed opened={opened} formKey={formKey} />
      )}
      {isMoving(mass, progress) && <MassPulse mass={mass} progress={progress} />}
    </div>
  )
}

/** Asks on every tick whether anything moved; while recipients are looked up, each second: it is soon over. */
function MassPulse({ mass, progress }: { mass: MassMessage; progress: Progress }) {
  const query = new URLSearchParams({ version: versionOf(mass, progress) })
  return (
    <div
      id="mass-pulse"
      hx-get={`/mass-messages/${mass.id}/pulse?${query}`}
      hx-trigger={mass.state === 'gathering' ? 'every 1s' : 'cc:tick from:body'}
      hx-target="#mass"
      hx-swap="outerMorph"
      hx-sync="this:drop"
    />
  )
}

/** Moves whenever the page would look different. */
export function versionOf({ state, version }: MassMessage, progress: Progress): string {
  const counts = Object.values(progress).join('.')
  return `${state}.${version}.${counts}`
}
