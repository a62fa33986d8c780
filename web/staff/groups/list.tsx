import type { Child } from 'hono/jsx'
import type { Group } from '../../../core/model/group.ts'
import { Empty } from '../../parts/empty.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Cell, Head, Row, Table } from '../../parts/table.tsx'

/** One's groups, by name. */
export function GroupsPage({ groups, done }: { groups: Group[]; done?: Child }) {
  const { words } = useSite()
  return (
    <Layout title={words.groups.title} here="groups">
      <div class="page-head">
        <h1>{words.groups.title}</h1>
        <span class="sub">{groups.length > 0 && words.groups.count(groups.length)}</span>
        <a class="btn primary" href="/groups/new">
          <Icon name="plus" size={18} />
          {words.groups.new}
        </a>
      </div>
      <div id="toast" role="status">
        {done}
      </div>
      {groups.length === 0 ? (
        <Empty>{words.groups.empty}</Empty>
      ) : (
        <Table
          class="groups"
          label={words.groups.title}
          head={
            <>
              <Head sort="ascending">{words.groups.columns.name}</Head>
              <Head class="used">{words.groups.columns.clients}</Head>
            </>
          }
        >
          {groups.map((group) => (
            <Row id={group.id}>
              <Cell>
                <div class="name">
                  <a href={`/groups/${group.id}`}>{group.name}</a>
                </div>
              </Cell>
              <Cell class="used">{words.groups.clients(group.size)}</Cell>
            </Row>
          ))}
        </Table>
      )}
    </Layout>
  )
}
