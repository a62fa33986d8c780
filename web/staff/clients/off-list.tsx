import { Hono } from 'hono'
import { listOffList, type OffListed } from '../../../core/actions/list-off-list.ts'
import { answerNotServed } from '../../errors.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, type SiteDeps, siteOf } from '../../staff-site.tsx'

/** The clients one took off the list, each with the way back. */
export function offListRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()
  routes.get('/off-list', async (c) => {
    const after = c.req.query('after')
    const [site, list] = await Promise.all([
      siteOf(c, deps),
      listOffList(deps.deps, c.get('actor'), after ? { after } : {}),
    ])
    if (list.kind !== 'list') return answerNotServed(c, site, list)
    return answerPage(c, site, <OffListPage list={list} />)
  })
  return routes
}

function OffListPage({ list }: { list: Extract<OffListed, { kind: 'list' }> }) {
  const { words } = useSite()
  const { offList } = words.methods
  return (
    <Layout title={offList.title} here="clients">
      <div class="page-head">
        <a class="btn quiet icon" href="/clients" aria-label={words.site.backToClients}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{offList.title}</h1>
      </div>
      <div class="inset">
        <p class="lead">{offList.lead}</p>
        {list.rows.length === 0 ? (
          <Empty>{offList.empty}</Empty>
        ) : (
          <ul class="off-list">
            {list.rows.map((row) => (
              <OffListRow row={row} />
            ))}
          </ul>
        )}
        {list.next && (
          <p class="more">
            <a href={`/clients/off-list?after=${list.next}`}>{words.common.showMore}</a>
          </p>
        )}
      </div>
    </Layout>
  )
}

function OffListRow({
  row: { line, because, at },
}: {
  row: Extract<OffListed, { kind: 'list' }>['rows'][number]
}) {
  const { words, times, now } = useSite()
  const { offList, about } = words.methods
  return (
    <li>
      <div>
        <a class="who" href={`/conversations/${line.conversation}`}>
          {line.name}
        </a>
        {because && at && <p dir="auto">{about.offSince(times.ago(at, now), because)}</p>}
      </div>
      <form action={`/conversations/${line.conversation}/return`} method="post">
        <button type="submit" class="btn" aria-label={offList.putBackWho(line.name)}>
          {offList.putBack}
        </button>
      </form>
    </li>
  )
}
