import type { CoverageListed } from '../../../core/actions/coverage/list-coverage.ts'
import { type Coverage, isCovering } from '../../../core/model/coverage.ts'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Toast } from '../../parts/toast.tsx'

type List = Extract<CoverageListed, { kind: 'list' }>

/** One's own coverage, and for those who may set it everybody's in the department. */
export function CoveragePage({ list, done }: { list: List; done?: string | undefined }) {
  const { words, actor } = useSite()
  const labels = words.coverage
  const { mine, all, colleagues } = list
  return (
    <Layout title={labels.title} here="department">
      <div class="page-head">
        <h1>{labels.title}</h1>
      </div>
      <div id="toast" role="status">
        {done && <Toast say={done} />}
      </div>
      <div class="inset settings">
        <p class="lead">{labels.lead}</p>
        <p class="ways">
          <a href="/settings/away">{labels.awayLink}</a>
        </p>
        <section class="card setting">
          <h2>{labels.mine}</h2>
          <p>{mine ? <Sentence of={mine} /> : labels.nobody}</p>
          <div class="actions">
            <a class="btn" href="/coverage/new">
              {mine ? labels.change : labels.set}
            </a>
            {mine && <EndForm of={mine} label={labels.end} />}
          </div>
        </section>
        {all && <Everyone all={all.filter((one) => one.worker.staff !== actor.staff)} />}
        {all && (
          <form class="form card setting" action="/coverage/new" method="get">
            <h2>{labels.forColleague}</h2>
            <div class="line">
              <label for="worker">{labels.worker}</label>
              <select class="field" id="worker" name="worker">
                {colleagues
                  .filter(({ id }) => id !== actor.staff)
                  .map(({ id, name }) => (
                    <option value={id}>{name}</option>
                  ))}
              </select>
            </div>
            <p class="actions">
              <button type="submit" class="btn">
                {labels.next}
              </button>
            </p>
          </form>
        )}
      </div>
    </Layout>
  )
}

function Everyone({ all }: { all: Coverage[] }) {
  const { words } = useSite()
  const labels = words.coverage
  return (
    <section class="card setting" id="everyone">
      <h2>{labels.everyone}</h2>
      {all.length === 0 && <p>{labels.noneSet}</p>}
      {all.map((coverage) => (
        <div class="covered" id={coverage.worker.staff}>
          <h3>{coverage.worker.name}</h3>
          <p>
            <Sentence of={coverage} /> <span class="help">{labels.setBy(coverage.by.name)}</span>
          </p>
          <div class="actions">
            <a
              class="btn sm"
              href={`/coverage/new?worker=${coverage.worker.staff}`}
              aria-label={labels.changeOf(coverage.worker.name)}
            >
              {labels.change}
            </a>
            <EndForm of={coverage} label={labels.end} />
          </div>
        </div>
      ))}
    </section>
  )
}

function Sentence({ of }: { of: Coverage }) {
  const { words, times, now } = useSite()
  const labels = words.coverage
  const day = (at: string) => times.day(at, now)
  return (
    <>
      {isCovering(of, now)
        ? labels.holds(of.delegate.name, day(of.to))
        : labels.comes(of.delegate.name, day(of.from), day(of.to))}
    </>
  )
}

function EndForm({ of, label }: { of: Coverage; label: string }) {
  const { words } = useSite()
  return (
    <form action={`/coverage/${of.worker.staff}/ending`} method="post">
      <button type="submit" class="btn sm" aria-label={words.coverage.endOf(of.worker.name)}>
        <Icon name="x" size={16} />
        {label}
      </button>
    </form>
  )
}
