import type { LeftOut, Recipient } from '../../../core/model/mass-message.ts'
import { showNumber } from '../../../core/model/phone.ts'
import { useSite } from '../../parts/site-context.tsx'
import { Cell, Head, Row, Table } from '../../parts/table.tsx'

type Shown = { recipients: Recipient[] }

/** Who gets it, by what and why by that, in how many texts, and when. */
export function WhoGetsIt({ recipients }: Shown) {
  const { words } = useSite()
  const { columns } = words.mass.review
  const to = recipients.filter(({ leftOut }) => leftOut === undefined)
  if (to.length === 0) return null
  return (
    <Table
      class="mass-people"
      label={words.mass.review.who}
      head={
        <>
          <Head>{columns.client}</Head>
          <Head>{columns.by}</Head>
          <Head class="num">{columns.texts}</Head>
          <Head>{columns.when}</Head>
        </>
      }
    >
      {to.map((one) => (
        <RecipientRow recipient={one} />
      ))}
    </Table>
  )
}

function RecipientRow({ recipient }: { recipient: Recipient }) {
  const { words, times, now } = useSite()
  const { conversation, name, to = '', because, segments = 0, after } = recipient
  const [called = name] = name.split(' ')
  return (
    <Row>
      <Cell>
        <div class="name">
          <a href={`/conversations/${conversation}`}>{name}</a>
        </div>
      </Cell>
      <Cell class="by">
        {showNumber(to)}
        {because && (
          <small>
            {words.smart.because(because, {
              name: called,
              ...(because.kind === 'wrote' && { since: times.since(because.at, now) }),
              ...(because.kind === 'instead' && { other: showNumber(because.of) }),
            })}
          </small>
        )}
      </Cell>
      <Cell class="num">{words.mass.review.texts(segments)}</Cell>
      <Cell>{after ? <time datetime={after}>{times.soon(after, now)}</time> : words.mass.review.now}</Cell>
    </Row>
  )
}

/** Who gets nothing, by reason; `counts` are those of all pages, the names those of this one. */
export function WhoIsLeftOut({ recipients, counts }: Shown & { counts: Partial<Record<LeftOut, number>> }) {
  const { words } = useSite()
  const reasons = Object.entries(counts) as [LeftOut, number][]
  if (reasons.length === 0) return null
  return (
    <section class="mass-left-out" aria-labelledby="left-out">
      <h2 id="left-out">{words.mass.review.whoNot}</h2>
      <dl>
        {reasons.map(([reason, count]) => (
          <div>
            <dt>
              {words.mass.leftOut[reason]} <span class="n">{count}</span>
            </dt>
            <dd>
              <ul>
                {recipients
                  .filter(({ leftOut }) => leftOut === reason)
                  .map((one) => (
                    <li>
                      <LeftOutName recipient={one} />
                    </li>
                  ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function LeftOutName({ recipient: { conversation, name, leftOut, missing } }: { recipient: Recipient }) {
  const { words } = useSite()
  if (leftOut === 'not-yours' || leftOut === 'broken') return <>{name}</>
  return (
    <>
      <a href={`/conversations/${conversation}`}>{name}</a>
      {missing && <small> {words.mass.review.missing(missing.join(', '))}</small>}
    </>
  )
}

/** From page to page of a hundred. */
export function Pages({ address, page, pages }: { address: string; page: number; pages: number }) {
  const { review } = useSite().words.mass
  if (pages < 2) return null
  return (
    <nav class="more" aria-label={review.page(page, pages)}>
      {page > 1 && <a href={`${address}?page=${page - 1}`}>{review.previous}</a>}
      <span>{review.page(page, pages)}</span>
      {page < pages && <a href={`${address}?page=${page + 1}`}>{review.next}</a>}
    </nav>
  )
}
