import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { AboutSections } from './about.tsx'
import { calledOf } from './names.ts'
import type { Shown } from './shown.ts'
import { isUnclaimed } from './shown.ts'

/** What stands beside the thread where there is room for it. */
export function AboutPage({ shown }: { shown: Shown }) {
  const { words } = useSite()
  const title = words.conversation.about.title(calledOf(shown.conversation, words).full)
  return (
    <Layout title={title} here={isUnclaimed(shown.conversation) ? 'unclaimed' : 'clients'}>
      <div class="page-head">
        <a
          class="btn quiet icon"
          href={`/conversations/${shown.conversation.id}`}
          aria-label={words.site.backToConversation}
        >
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{title}</h1>
      </div>
      <div class="panel alone inset">
        <AboutSections shown={shown} />
      </div>
    </Layout>
  )
}
