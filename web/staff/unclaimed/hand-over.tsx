import { FieldError } from '../../parts/fields.tsx'
import { SearchFields } from '../../parts/search-fields.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { calledOf } from '../conversations/names.ts'
import type { Shown } from '../conversations/shown.ts'
import { ActionPage } from './action-page.tsx'

type Found = { conversation: string; name: string; servedBy: string }

/** Choosing a colleague's client by name: nothing else of that client is shown. */
export function HandOverPage({
  shown,
  found,
  search,
  mustPick,
}: {
  shown: Shown
  found?: Found[] | undefined
  search?: string
  mustPick?: boolean
}) {
  const { words } = useSite()
  const { conversation } = shown
  const action = `/unclaimed/${conversation.id}/hand-over`
  const number = calledOf(conversation, words).full
  return (
    <ActionPage conversation={conversation.id} title={`${words.unclaimed.handOverTo}: ${number}`}>
      <p class="lead">{words.unclaimed.handOverHint}</p>
      <section class="card">
        <h2>{words.unclaimed.forColleague}</h2>
        <form class="search inline" action={`${action}/search`} method="post">
          <SearchFields label={words.site.searchDepartment} value={search} required primary />
        </form>
        {found?.length === 0 && <p role="status">{words.site.nobodyFound(search ?? '')}</p>}
        {found && found.length > 0 && (
          <form class="form" action={action} method="post">
            <fieldset aria-describedby={mustPick ? 'pick-error' : undefined}>
              <legend class="vh">{words.unclaimed.pickClient}</legend>
              {found.map((one) => (
                <label class="option">
                  <input type="radio" name="to" value={one.conversation} required />
                  <span>{one.name}</span>
                  <small>{one.servedBy || words.site.withoutCaseManager}</small>
                </label>
              ))}
            </fieldset>
            <p class="actions">
              <button type="submit" class="btn primary">
                {words.unclaimed.handOverTo}
              </button>
            </p>
          </form>
        )}
        {mustPick && <FieldError id="pick-error">{words.site.pickOne}</FieldError>}
      </section>
    </ActionPage>
  )
}
