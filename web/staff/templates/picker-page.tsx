import type { Child } from 'hono/jsx'
import type { Conversation } from '../../../core/model/conversation.ts'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { calledOf } from '../conversations/names.ts'
import { SaveAsTemplate } from './picker.tsx'
import { PickList, type Picks } from './picks.tsx'

/** The pop-up as a page: finding a template, filling it, saving what was typed as one. */
export function PickPage({
  conversation,
  picks,
  search,
  saveError,
  children,
}: {
  conversation: Conversation
  picks: Picks
  search?: string | undefined
  saveError?: string | undefined
  /** What is asked for instead of the list. */
  children?: Child
}) {
  const { words } = useSite()
  const called = calledOf(conversation, words)
  const address = `/conversations/${conversation.id}`
  const carried = Object.entries(picks.carried ?? {})
  const pickFor = { conversation: conversation.id, reads: conversation.language }
  return (
    <Layout title={words.templates.pick.title} here="clients">
      <div class="page-head">
        <a class="btn quiet icon" href={address} aria-label={words.site.backToConversation}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{words.templates.pick.titleFor(called.full)}</h1>
      </div>
      <div class="inset pick-page">
        <h2 class="vh">{words.templates.title}</h2>
        {children ?? (
          <>
            <p class="help">{words.templates.pick.noScript}</p>
            <form class="search inline" action={`${address}/templates`} method="post">
              {carried.map(([name, value]) => (
                <input type="hidden" name={name} value={value} />
              ))}
              <label class="vh" for="q">
                {words.templates.search}
              </label>
              <input
                class="field"
                id="q"
                name="q"
                type="search"
                placeholder={words.templates.search}
                value={search ?? ''}
                autocomplete="off"
              />
              <button type="submit" class="btn">
                {words.clients.search.go}
              </button>
            </form>
            <div id="template-list">
              <PickList picks={picks} search={search} />
            </div>
          </>
        )}
        {picks.carried?.body && (
          <section class="card">
            <h2>{words.templates.saveAs.title}</h2>
            <p class="help">{words.templates.saveAs.help}</p>
            <SaveAsTemplate pickFor={pickFor} error={saveError}>
              {carried.map(([name, value]) => (
                <input type="hidden" name={name} value={value} />
              ))}
            </SaveAsTemplate>
          </section>
        )}
        <p>
          <a href="/templates">{words.templates.pick.manage}</a>
        </p>
      </div>
    </Layout>
  )
}
