import type { Child } from 'hono/jsx'
import type { ConversationId } from '../../../core/model/ids.ts'
import { longestTemplateName, type TemplateLanguage } from '../../../core/model/template.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { makeFormKey } from '../form-key.ts'

/** Whose message a template is put into, and what the client reads. */
export type PickFor = { conversation: ConversationId; reads: TemplateLanguage }

/** Where the pop-up reads the templates and puts the chosen one. */
export function pickAddress({ conversation }: PickFor): string {
  return `/conversations/${conversation}/templates`
}

/**
 * Opens the pop-up from inside the form of a message box whose field is `#body`; without script it sends what was
 * typed to a page that leads back with the template in it.
 */
export function TemplateButton({ pickFor }: { pickFor: PickFor }) {
  const { pick } = useSite().words.templates
  return (
    <button
      type="submit"
      class="btn quiet"
      formaction={pickAddress(pickFor)}
      formmethod="post"
      formnovalidate
      data-opens="templates"
      aria-label={pick.button}
    >
      <Icon name="message-square-text" />
      <span class="only-desk">{pick.button}</span>
    </button>
  )
}

/** The pop-up itself, once on a page and outside of every form. Opened by the button or by `/` in the empty box. */
export function TemplatePicker({ pickFor }: { pickFor: PickFor }) {
  const { words } = useSite()
  const { pick } = words.templates
  return (
    <dialog class="dialog templates" id="templates" aria-labelledby="templates-title">
      <header>
        <h2 id="templates-title">{pick.title}</h2>
        <button class="btn quiet icon" type="button" aria-label={words.common.close} data-closes>
          <Icon name="x" />
        </button>
      </header>
      <div class="body">
        <div class="search">
          <Icon name="search" />
          <label class="vh" for="template-search">
            {words.templates.search}
          </label>
          <input
            class="field"
            id="template-search"
            type="search"
            placeholder={words.templates.search}
            aria-describedby="template-keys"
            autocomplete="off"
            autofocus
          />
        </div>
        <p
          class="help"
          id="template-said"
          role="status"
          data-one={words.templates.found(1)}
          data-many={words.templates.found(2)}
          data-none={words.templates.noneFound('¤')}
        />
        <div
          id="template-list"
          hx-get={pickAddress(pickFor)}
          hx-trigger="cc:opened"
          hx-target="#template-list"
          hx-swap="innerHTML"
          hx-sync="this:replace"
        />
        <p class="help only-desk" id="template-keys">
          {pick.keys}
        </p>
      </div>
      <SaveAsTemplate pickFor={pickFor} isPopUp>
        <input type="hidden" name="body" />
      </SaveAsTemplate>
    </dialog>
  )
}

/** Keeps what stands in the message box as a template of one's own. `children` are the fields that hold it. */
export function SaveAsTemplate({
  pickFor,
  isPopUp,
  error,
  children,
}: {
  pickFor: PickFor
  isPopUp?: boolean
  error?: string | undefined
  children?: Child
}) {
  const { saveAs } = useSite().words.templates
  const action = `${pickAddress(pickFor)}/new`
  return (
    <form
      class="save-as"
      action={action}
      method="post"
      {...(isPopUp
        ? { 'hx-post': action, 'hx-target': '#save-as-error', 'hx-swap': 'innerHTML', 'hx-sync': 'this:drop' }
        : {})}
      hidden={isPopUp}
    >
      <SaveKey />
      {children}
      <label for="save-as-name">{saveAs.name}</label>
      <div class="row">
        <input
          class="field"
          id="save-as-name"
          name="name"
          type="text"
          maxlength={longestTemplateName}
          required
          autocomplete="off"
          aria-describedby="save-as-error"
        />
        <button type="submit" class="btn">
          {saveAs.save}
        </button>
      </div>
      <p id="save-as-error" class="error" role="alert">
        {error}
      </p>
    </form>
  )
}

/** What is saved next is another template. */
export function SaveKey() {
  return <input type="hidden" name="save-key" id="save-as-key" value={makeFormKey()} />
}
