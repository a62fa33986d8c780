import { Hono } from 'hono'
import { beginPicture } from '../../../core/actions/begin-picture.ts'
import { composeMessage } from '../../../core/actions/compose-message.ts'
import { keepPicture, type PictureKept } from '../../../core/actions/keep-picture.ts'
import { readPicture } from '../../../core/actions/read-picture.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import { maySendTo } from '../../security-headers.ts'
import type { SignedInEnv } from '../../session.ts'
import type { Site } from '../../site.ts'
import { answerPage, readForm, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { openShown } from '../conversations/opened.ts'
import type { Shown } from '../conversations/shown.ts'
import { whyNotSent } from '../conversations/why-not.ts'
import { wishedSubject } from '../conversations/wished-subject.ts'
import { makeFormKey } from '../form-key.ts'
import { type PictureForm, PicturePage } from './page.tsx'

/** Pictures by text: the page on which one is picked, sending it, showing what was sent. */
export function pictureRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  async function page(c: StaffContext, site: Site, shown: Shown, form: PictureForm, status: 200 | 422 = 200) {
    maySendTo(c, await deps.deps.files.uploadOrigin())
    return answerPage(c, site, <PicturePage shown={shown} form={form} />, status)
  }

  /** Posted to it come the words from the message box. */
  routes.on(['GET', 'POST'], '/:id/pictures/new', async (c) => {
    const site = await siteOf(c, deps)
    const form = c.req.method === 'POST' ? await readForm(c) : () => ''
    const opened = await openShown(deps, site.actor, c.req.param('id'))
    if (opened.kind !== 'open') return answerNotServed(c, site, opened, form('body'))
    const { shown } = opened
    if (!shown.mayWrite)
      return answerNotServed(c, site, { kind: 'refused', because: 'not-yours' }, form('body'))
    if (!site.department.pictures)
      return answerError(c, site, { status: 409, say: site.words.pictures.noPictures, typed: form('body') })
    return page(c, site, shown, { key: makeFormKey(), ...fromBox(form) })
  })

  /** The page's script asks where it may put the file. */
  routes.post('/:id/pictures/uploads', async (c) => {
    const form = await readForm(c)
    const id = c.req.param('id')
    if (!isId('cv', id)) return c.json({ refused: 'not-found' }, 404)
    const asked = { conversation: id, type: form('type'), bytes: Number(form('bytes')) }
    const begun = await beginPicture(deps.deps, c.get('actor'), asked)
    switch (begun.kind) {
      case 'begun':
        return c.json({ picture: begun.picture, address: begun.address })
      case 'invalid':
        return c.json({ refused: begun.because }, 422)
      case 'refused':
        return c.json({ refused: begun.because }, 403)
      case 'not-found':
        return c.json({ refused: 'not-found' }, 404)
      default:
        return begun satisfies never
    }
  })

  routes.post('/:id/pictures', async (c) => {
    const site = await siteOf(c, deps)
    const fields = await c.req.parseBody()
    const form = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
    const opened = await openShown(deps, site.actor, c.req.param('id'))
    if (opened.kind !== 'open') return answerNotServed(c, site, opened, form('body'))
    const { shown } = opened
    const conversation = shown.conversation.id
    const typed = { key: form('key'), ...fromBox(form), alt: form('alt') }
    const uploaded = isId('pi', form('picture')) ? form('picture') : undefined
    const kept = await keepPicture(deps.deps, site.actor, {
      conversation: c.req.param('id'),
      alt: typed.alt,
      from: uploaded ? { uploaded } : { bytes: await bytesOf(fields.file) },
    })
    if (kept.kind === 'not-found' || kept.kind === 'refused')
      return answerNotServed(c, site, kept, typed.body)
    if (kept.kind === 'invalid') {
      // A file has to be picked again, unless it is with us and only its description is missing.
      const picture = kept.because === 'no-alt' && uploaded ? { picture: uploaded } : {}
      const problem = problemOf(site, kept)
      return page(c, site, shown, { ...typed, ...picture, problem }, 422)
    }
    const sent = await composeMessage(deps.deps, site.actor, {
      conversation,
      to: typed.to,
      body: typed.body,
      formKey: typed.key,
      subject: wishedSubject(form),
      override: form('override'),
      pictures: [kept.picture],
    })
    if (sent.kind === 'queued') return c.redirect(`/conversations/${conversation}`, 303)
    if (sent.kind === 'not-found' || sent.kind === 'refused')
      return answerNotServed(c, site, sent, typed.body)
    const problem = { field: 'form' as const, say: whyNotSent(site, shown, sent) }
    const asksWhy = { isQuiet: sent.kind === 'quiet', override: form('override') }
    return page(c, site, shown, { ...typed, ...asksWhy, picture: kept.picture.id, problem }, 422)
  })

  routes.get('/:id/pictures/:picture', async (c) => {
    const { id, picture } = c.req.param()
    const asked = { conversation: id, picture }
    const read =
      isId('cv', id) && isId('pi', picture)
        ? await readPicture(deps.deps, c.get('actor'), asked)
        : ({ kind: 'not-found' } as const)
    if (read.kind !== 'picture') return answerNotServed(c, await siteOf(c, deps), read)
    return c.body(new Uint8Array(read.bytes), 200, { 'Content-Type': read.type })
  })

  return routes
}

/** What the message box held when the picture was asked for. */
const fromBox = (form: (name: string) => string) => ({
  to: form('to'),
  body: form('body'),
  subject: form('subject'),
  title: form('title'),
})

async function bytesOf(file: unknown): Promise<Uint8Array> {
  return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
}

function problemOf(
  { words }: Site,
  { because }: Extract<PictureKept, { kind: 'invalid' }>,
): NonNullable<PictureForm['problem']> {
  if (because === 'no-pictures') return { field: 'form', say: words.pictures.noPictures }
  return { field: because === 'no-alt' ? 'alt' : 'file', say: words.pictures.problems[because] }
}
