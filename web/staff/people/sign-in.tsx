import { secondsAfter } from '../../../core/model/time.ts'
import { temporaryDays } from '../../../core/ports/staff-accounts.ts'
import { useSite } from '../../parts/site-context.tsx'
import type { Opened } from './person.tsx'

/** How the person signs in, and help for when they cannot. */
export function SignIn({ opened }: { opened: Opened }) {
  const { words } = useSite()
  const { person, account } = opened
  const labels = words.people.signIn
  const isWaiting = person.invitation !== undefined || account.kind === 'none' || account.kind === 'invited'
  const resets = isWaiting ? (['invitation'] as const) : (['password', 'start-over'] as const)
  return (
    <section class="card setting" id="sign-in">
      <h2>{labels.title}</h2>
      <p>{useStateWords(opened)}</p>
      {account.kind !== 'county' &&
        !person.disabledAt &&
        resets.map((reset) => (
          <form action={`/staff/${person.id}/sign-in`} method="post">
            <input type="hidden" name="reset" value={reset} />
            {reset !== 'invitation' && (
              <p class="help" id={`${reset}-help`}>
                {labels[`${reset}Help`]}
              </p>
            )}
            <button
              class="btn"
              type="submit"
              aria-describedby={reset === 'invitation' ? undefined : `${reset}-help`}
            >
              {labels[reset]}
            </button>
          </form>
        ))}
    </section>
  )
}

function useStateWords({ person, account }: Opened): string {
  const { words, times, now } = useSite()
  const { state } = words.people.signIn
  if (person.invitation !== undefined) return state.none
  if (account.kind !== 'invited') return state[account.kind]
  const isOver = secondsAfter(account.since, temporaryDays * 86_400) <= now
  return (isOver ? state.expired : state.invited)(times.date(account.since))
}
