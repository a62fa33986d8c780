import type { Child } from 'hono/jsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'

/** A page on which something is done with an unknown number; back is the conversation with it. */
export function ActionPage({
  conversation,
  title,
  children,
}: {
  conversation: string
  title: string
  children?: Child
}) {
  const { words } = useSite()
  return (
    <Layout title={title} here="unclaimed">
      <div class="page-head">
        <a
          class="btn quiet icon"
          href={`/conversations/${conversation}`}
          aria-label={words.site.backToConversation}
        >
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{title}</h1>
      </div>
      <div class="inset">{children}</div>
    </Layout>
  )
}
