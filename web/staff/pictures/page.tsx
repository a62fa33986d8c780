import { showNumber } from '../../../core/model/phone.ts'
import { longestAlt, pictureTypes } from '../../../core/model/picture.ts'
import { longestOverride } from '../../../core/model/quiet-hours.ts'
import { Field, TextArea, TextField } from '../../parts/fields.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { calledOf } from '../conversations/names.ts'
import type { Shown } from '../conversations/shown.ts'
import { destinationsOf } from '../conversations/shown.ts'

/** What a form for a picture holds, as typed. */
export type PictureForm = {
  key: string
  to: string
  body: string
  subject?: string
  title?: string
  alt?: string
  /** A picture that is with us already: its id. */
  picture?: string
  /** It is the client's quiet hours: asked why it can't wait. */
  isQuiet?: boolean
  override?: string
  problem?: { field: 'file' | 'alt' | 'form'; say: string } | undefined
}

/** A picture, what it shows and the words that go with it. The page's script sends the file at once, with progress. */
export function PicturePage({ shown, form }: { shown: Shown; form: PictureForm }) {
  const { words, asset } = useSite()
  const { pictures } = words
  const home = `/conversations/${shown.conversation.id}`
  const title = pictures.title(calledOf(shown.conversation, words).short)
  const to = form.to || destinationsOf(shown)[0]?.address || ''
  const problemOf = (field: 'file' | 'alt') => (form.problem?.field === field ? form.problem.say : undefined)
  return (
    <Layout title={title} here="clients">
      <div class="page-head">
        <a class="btn quiet icon" href={home} aria-label={words.site.backToConversation}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{title}</h1>
      </div>
      <form
        class="form inset"
        id="picture-form"
        action={`${home}/pictures`}
        method="post"
        enctype="multipart/form-data"
        data-uploads={`${home}/pictures/uploads`}
        data-say-failed={pictures.failed}
        data-say-too-large={pictures.problems['too-large']}
        data-say-not-a-picture={pictures.problems['not-a-picture']}
      >
        <input type="hidden" name="key" value={form.key} />
        <input type="hidden" name="to" value={to} />
        <input type="hidden" name="subject" value={form.subject ?? ''} />
        <input type="hidden" name="title" value={form.title ?? ''} />
        <input type="hidden" name="picture" value={form.picture ?? ''} />
        {form.problem?.field === 'form' && (
          <p class="error" role="alert">
            {form.problem.say}
          </p>
        )}
        {/^\+/.test(to) && <p>{words.conversation.compose.textTo(showNumber(to))}</p>}
        <Field id="file" label={pictures.file} help={pictures.fileHelp} error={problemOf('file')}>
          <input
            class="field"
            id="file"
            name="file"
            type="file"
            accept={pictureTypes.join(',')}
            aria-describedby="file-help upload-said"
            required={form.picture === undefined}
          />
        </Field>
        <p class="upload" id="upload" hidden>
          <progress id="upload-progress" max="100" value="0" aria-label={pictures.uploading} />
          <span id="upload-done">{pictures.uploaded}</span>
        </p>
        <p class="error" id="upload-said" role="alert" />
        <TextField
          id="alt"
          name="alt"
          label={pictures.alt}
          help={`${pictures.altHelp} ${pictures.altExample}.`}
          error={problemOf('alt')}
          value={form.alt ?? ''}
          maxlength={longestAlt}
          required
        />
        <TextArea id="body" name="body" label={pictures.words} value={form.body} maxlength={1600} />
        {form.isQuiet && (
          <TextField
            id="override"
            name="override"
            label={words.series.override}
            help={words.series.overrideHelp}
            value={form.override ?? ''}
            maxlength={longestOverride}
          />
        )}
        <p class="help">
          {pictures.cost} {pictures.cannotReceive}
        </p>
        <p class="actions">
          <button type="submit" class="btn primary" id="send-picture">
            {pictures.sendNow}
          </button>
          <a class="btn" href={home}>
            {words.common.cancel}
          </a>
        </p>
      </form>
      <script src={asset('picture.js')} type="module" />
    </Layout>
  )
}
