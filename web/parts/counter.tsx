import { cheaperText, isTooLong, plainQuotes, segmentsOf } from '../../core/model/segments.ts'
import { useSite } from './site-context.tsx'

/**
 * How many texts the words in a field will be billed as. The page's script keeps it current while one types; without
 * script it counts what the field held when the page was drawn.
 */
export function Counter({ of, body = '' }: { of: string; body?: string | undefined }) {
  const { words } = useSite()
  const text = plainQuotes(body).trim()
  const { count, left } = segmentsOf(text)
  const said = isTooLong(text) ? words.counter.tooLong : words.counter.texts(count, left)
  return (
    <>
      <span
        class="counter"
        id={`${of}-count`}
        data-counts={of}
        data-one={words.counter.texts(1, 0)}
        data-many={words.counter.texts(2, 0)}
        data-too-long={words.counter.tooLong}
      >
        {text && said}
      </span>
      <span class="vh" id={`${of}-count-said`} role="status" />
    </>
  )
}

/**
 * Names the character that makes the words in a field cost more, and replaces it in one press: in place, or where
 * there is no script by sending the form to `action`.
 */
export function CostlyNote({
  of,
  body = '',
  action,
}: {
  of: string
  body?: string | undefined
  action?: string
}) {
  const { counter } = useSite().words
  const text = plainQuotes(body).trim()
  const cheaper = cheaperText(text)
  return (
    <p
      class="costly"
      data-costly-of={of}
      data-costly={counter.costly('¤', '#', '§')}
      data-replace={counter.replace('¤', '§')}
      data-leave-out={counter.leaveOut('¤')}
      data-replace-all={counter.replaceAll}
      hidden={!cheaper}
    >
      <span>{cheaper && counter.costly(cheaper.from, segmentsOf(text).count, cheaper.count)}</span>{' '}
      <button
        type={action ? 'submit' : 'button'}
        class="btn link"
        name="plain"
        value="yes"
        {...(action ? { formaction: action, formmethod: 'post', formnovalidate: true } : {})}
      >
        {cheaper && offer(counter, cheaper)}
      </button>
    </p>
  )
}

function offer(
  counter: ReturnType<typeof useSite>['words']['counter'],
  { from, to, kinds }: { from: string; to: string; kinds: number },
): string {
  if (kinds > 1) return counter.replaceAll
  return to === '' ? counter.leaveOut(from) : counter.replace(from, to)
}
