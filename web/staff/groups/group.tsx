import type { Child } from 'hono/jsx'
import type { GroupOpened, ShownMember } from '../../../core/actions/list-groups.ts'
import { longestGroupName } from '../../../core/model/group.ts'
import { Empty } from '../../parts/empty.tsx'
import { TextField } from '../../parts/fields.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Cell, Head, Row, Table } from '../../parts/table.tsx'

export type ShownGroup = Extract<GroupOpened, { kind: 'group' }> & { from?: number }

/** A group: who is in it, writing to all of them, changing it. */
export function GroupPage({
  shown,
  done,
  wrongName,
}: {
  shown: ShownGroup
  done?: Child
  /** A new name that can't be taken, with what is wrong with it. */
  wrongName?: { name: string; say: string }
}) {
  const { words } = useSite()
  const { group } = shown
  return (
    <Layout title={group.name} here="groups">
      <div class="page-head">
        <a class="btn quiet icon" href="/groups" aria-label={words.groups.back}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{group.name}</h1>
        <span class="sub">{words.groups.clients(group.size)}</span>
        <GroupActions shown={shown} />
      </div>
      <div id="toast" role="status">
        {done}
      </div>
      <p class="lead inset">{words.groups.how}</p>
      <Members shown={shown} />
      <ChangeGroup shown={shown} wrongName={wrongName} />
    </Layout>
  )
}

function GroupActions({ shown: { group } }: { shown: ShownGroup }) {
  const { words } = useSite()
  return (
    <>
      <a class="btn" href={`/groups/${group.id}/add`} aria-label={words.groups.add}>
        <Icon name="user-plus" size={18} />
        <span class="only-desk">{words.groups.add}</span>
      </a>
      {group.size > 0 && (
        <form action="/mass-messages/new" method="post">
          <input type="hidden" name="group" value={group.id} />
          <button type="submit" class="btn primary" aria-label={words.groups.message}>
            <Icon name="megaphone" size={18} />
            <span class="only-desk">{words.groups.message}</span>
            <span class="only-phone">{words.groups.messageShort}</span>
          </button>
        </form>
      )}
    </>
  )
}

function Members({ shown }: { shown: ShownGroup }) {
  const { words } = useSite()
  const { group, members, next, from = 0 } = shown
  const gone = members.filter(({ left }) => left).length
  if (group.size === 0) return <Empty>{words.groups.emptyGroup}</Empty>
  return (
    <>
      {gone > 0 && <p class="notice">{words.groups.leftOut(gone)}</p>}
      <Table
        class="members"
        label={words.groups.members}
        head={
          <>
            <Head sort="ascending">{words.clients.columns.name}</Head>
            <Head class="stat">{words.clients.columns.status}</Head>
            <Head>
              <span class="vh">{words.groups.removeShort}</span>
            </Head>
          </>
        }
      >
        {members.map((member) => (
          <MemberRow group={group.id} member={member} />
        ))}
      </Table>
      <p class="more">
        <span>
          {(next !== undefined || from > 0) && words.groups.showing(from + members.length, group.size)}
        </span>
        {from > 0 && <a href={`/groups/${group.id}`}>{words.site.backToStart}</a>}
        {next !== undefined && <a href={`/groups/${group.id}?from=${next}`}>{words.groups.showMore}</a>}
      </p>
    </>
  )
}

function MemberRow({ group, member }: { group: string; member: ShownMember }) {
  const { words } = useSite()
  return (
    <Row class={member.left ? 'left' : undefined}>
      <Cell>
        <div class="name">
          {member.left ? <b>{member.name}</b> : <a href={`/conversations/${member.opens}`}>{member.name}</a>}
        </div>
        {member.left && <div class="snip">{words.groups.left}</div>}
      </Cell>
      <Cell class="stat">{member.clientStatus}</Cell>
      <Cell class="does">
        <form action={`/groups/${group}/removal`} method="post">
          <input type="hidden" name="client" value={member.conversation} />
          <button type="submit" class="btn link" aria-label={words.groups.remove(member.name)}>
            {words.groups.removeShort}
          </button>
        </form>
      </Cell>
    </Row>
  )
}

/** Another name, or no group any more. */
function ChangeGroup({
  shown: { group },
  wrongName,
}: {
  shown: ShownGroup
  wrongName?: { name: string; say: string } | undefined
}) {
  const { words } = useSite()
  const { form } = words.groups
  return (
    <details class="inset change-group" open={wrongName !== undefined}>
      <summary>{words.groups.change}</summary>
      <form class="form" action={`/groups/${group.id}/name`} method="post">
        <TextField
          id="name"
          name="name"
          label={form.name}
          help={form.nameHelp}
          value={wrongName?.name ?? group.name}
          maxlength={longestGroupName}
          required
          error={wrongName?.say}
        />
        <div class="actions">
          <button type="submit" class="btn">
            {form.save}
          </button>
        </div>
      </form>
      <form class="form" action={`/groups/${group.id}/deletion`} method="post">
        <p class="help">{words.groups.deleteHelp}</p>
        <div class="actions">
          <button type="submit" class="btn danger">
            <Icon name="trash-2" size={18} />
            {words.groups.delete}
          </button>
        </div>
      </form>
    </details>
  )
}
