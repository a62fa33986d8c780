import type { Disabling } from '../../../core/actions/staff/disable-staff.ts'
import { may } from '../../../core/model/access.ts'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'

type Review = Extract<Disabling, { kind: 'disabling' }>

/** Whom switching somebody off, or taking them out of a department, leaves without a case manager, before it is done. */
export function DisablingPage({
  review,
  out,
}: {
  review: Review
  /** The department they leave; missing: the whole account is switched off. */
  out?: { id: string; name: string } | undefined
}) {
  const { words, actor } = useSite()
  const labels = words.people.disabling
  const { person, clients, scheduled } = review
  const title = out ? labels.titleOut(person.name, out.name) : labels.title(person.name)
  const action = out ? `/staff/${person.id}/memberships/${out.id}/removal` : `/staff/${person.id}/disabling`
  return (
    <Layout title={title} here="department">
      <div class="page-head">
        <a class="btn quiet icon" href={`/staff/${person.id}`} aria-label={words.people.backTo(person.name)}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{title}</h1>
      </div>
      <form class="inset form" action={action} method="post">
        <p class="lead">{out ? labels.nowOut(out.name) : labels.now}</p>
        {clients.count === 0 ? (
          <p>{labels.noClients}</p>
        ) : (
          <>
            <h2>{labels.clients(clients.count)}</h2>
            <ul class="left-behind">
              {clients.names.map((name) => (
                <li>{name}</li>
              ))}
              {clients.count > clients.names.length && (
                <li>{labels.more(clients.count - clients.names.length)}</li>
              )}
            </ul>
            <p>{labels.where}</p>
            {may(actor, 'transfer-in-department').allowed && (
              <p>
                <a class="btn" href={`/transfers/new?from=${person.id}`}>
                  {labels.transferFirst}
                </a>
              </p>
            )}
          </>
        )}
        <p>
          {scheduled === undefined
            ? labels.scheduledHere
            : scheduled === 0
              ? labels.noScheduled
              : labels.scheduled(scheduled)}
        </p>
        <p class="actions">
          <button class="btn danger" type="submit">
            {out ? labels.confirmOut(out.name) : labels.confirm(clients.count)}
          </button>
          <a class="btn" href={`/staff/${person.id}`}>
            {words.common.cancel}
          </a>
        </p>
      </form>
    </Layout>
  )
}
