import type { PushBrowser } from '../../../core/model/push.ts'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Toast } from '../../parts/toast.tsx'
import { PushSection } from './section.tsx'

/** Notifications: in the browser one looks from, and in all others of one's own. */
export function PushPage(page: { browsers: PushBrowser[]; publicKey: string; done?: string | undefined }) {
  const { words } = useSite()
  return (
    <Layout title={words.push.title} here="account">
      <div class="page-head">
        <h1>{words.push.title}</h1>
      </div>
      <div id="toast" role="status">
        {page.done && <Toast say={page.done} />}
      </div>
      <div class="inset settings">
        <PushSection browsers={page.browsers} publicKey={page.publicKey} />
        <p class="ways">
          <a href="/help/alerts">{words.push.help}</a>
        </p>
      </div>
    </Layout>
  )
}
