import type { Child } from 'hono/jsx'
import { Icon } from '../../../parts/icon.tsx'
import { Layout } from '../../../parts/layout.tsx'
import { useSite } from '../../../parts/site-context.tsx'

/** A page on which something is done with a client's record; back is the conversation with them. */
export function RecordPage(page: { conversation: string; title: string; children?: Child }) {
  const { words } = useSite()
  return (
    <Layout title={page.title} here="clients">
      <div class="page-head">
        <a
          class="btn quiet icon"
          href={`/conversations/${page.conversation}`}
          aria-label={words.site.backToConversation}
        >
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{page.title}</h1>
      </div>
      <div class="inset">{page.children}</div>
    </Layout>
  )
}
