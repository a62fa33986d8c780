import { Hono } from 'hono'
import { addMethod } from '../../../../core/actions/add-method.ts'
import { editMethod } from '../../../../core/actions/edit-method.ts'
import { bringMethodBack, retireMethod } from '../../../../core/actions/retire-method.ts'
import type { NotServed } from '../../../../core/actions/served-conversation.ts'
import { rightPerson, wrongPerson } from '../../../../core/actions/wrong-person.ts'
import { may } from '../../../../core/model/access.ts'
import { type ContactMethod, whoseKinds, whoseOf } from '../../../../core/model/contact-method.ts'
import { isId } from '../../../../core/model/ids.ts'
import { answerError, answerNotServed } from '../../../errors.tsx'
import type { SignedInEnv } from '../../../session.ts'
import type { Site } from '../../../site.ts'
import {
  answerFragment,
  answerPage,
  goTo,
  readForm,
  type SiteDeps,
  type StaffContext,
  siteOf,
  wantsFragment,
} from '../../../staff-site.tsx'
import { openShown } from '../../conversations/opened.ts'
import type { Shown } from '../../conversations/shown.ts'
import { makeFormKey } from '../../form-key.ts'
import { EditMethodPage, type MethodDraft, MethodForm, NewMethodPage } from './method-form.tsx'

/** A client's contact methods: adding, changing, retiring one, and telling that it is a stranger's. */
export function methodRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/:id/methods/new', async (c) => {
    const found = await editable(deps, c)
    if ('answer' in found) return found.answer
    const { site, shown } = found
    const draft: MethodDraft = {
      conversation: shown.conversation.id,
      type: 'phone',
      address: '',
      title: '',
      whose: 'client',
      key: makeFormKey(),
    }
    return answerPage(c, site, <NewMethodPage name={shown.conversation.name} draft={draft} />)
  })

  routes.post('/:id/methods', async (c) => {
    const field = await readForm(c)
    const site = await siteOf(c, deps)
    const id = c.req.param('id')
    if (!isId('cv', id)) return answerError(c, site, { status: 404 })
    const draft = { ...readDraft(id, field), key: field('key') }
    const shared = sharedAs(field)
    const added = await addMethod(deps.deps, site.actor, { ...draft, shared, formKey: draft.key })
    switch (added.kind) {
      case 'added':
        return goTo(c, `/conversations/${added.conversation}?done=method-added`)
      case 'not-found':
      case 'refused':
        return answerNotServed(c, site, added, draft.address)
      default: {
        if (wantsFragment(c))
          return answerFragment(c, site, <MethodForm draft={draft} refused={added} />, 422)
        const opened = await openShown(deps, site.actor, id)
        if (opened.kind !== 'open') return answerNotServed(c, site, opened, draft.address)
        const { name } = opened.shown.conversation
        return answerPage(c, site, <NewMethodPage name={name} draft={draft} refused={added} />, 422)
      }
    }
  })

  routes.get('/:id/methods/:method', async (c) => {
    const found = await editable(deps, c)
    if ('answer' in found) return found.answer
    const { site, shown } = found
    const method = inUseOf(shown, c.req.param('method'))
    if (!method) return answerError(c, site, { status: 404 })
    const { type, address, title, whose } = method
    const draft = { conversation: shown.conversation.id, method: method.id, type, address, title, whose }
    return answerPage(
      c,
      site,
      <EditMethodPage name={shown.conversation.name} method={method} draft={draft} />,
    )
  })

  routes.post('/:id/methods/:method', async (c) => {
    const field = await readForm(c)
    const site = await siteOf(c, deps)
    const { id, method } = c.req.param()
    if (!isId('cv', id) || !isId('cm', method)) return answerError(c, site, { status: 404 })
    const draft = { ...readDraft(id, field), method }
    const shared = sharedAs(field)
    const seen = seenIn(field)
    const edited = await editMethod(deps.deps, site.actor, { ...draft, shared, ...(seen ? { seen } : {}) })
    switch (edited.kind) {
      case 'edited':
        return goTo(c, `/conversations/${edited.conversation}?done=method-edited`)
      case 'not-found':
      case 'refused':
        return answerNotServed(c, site, edited, draft.address)
      default: {
        const opened = await openShown(deps, site.actor, id)
        if (opened.kind !== 'open') return answerNotServed(c, site, opened, draft.address)
        const known = inUseOf(opened.shown, method)
        if (!known) return answerError(c, site, { status: 404 })
        const isChanged = edited.kind === 'changed'
        const form = {
          draft: { ...draft, type: known.type },
          ...(isChanged ? { theirs: edited.theirs } : { refused: edited, ...(seen ? { seen } : {}) }),
        }
        const status = isChanged ? 409 : 422
        if (wantsFragment(c)) return answerFragment(c, site, <MethodForm {...form} />, status)
        const { name } = opened.shown.conversation
        return answerPage(c, site, <EditMethodPage name={name} method={known} {...form} />, status)
      }
    }
  })

  const verbs = {
    retirement: async (which: Which, site: Site) => {
      const retired = await retireMethod(deps.deps, site.actor, which)
      return retired.kind === 'retired' ? { ...retired, done: 'method-retired' } : retired
    },
    'retirement/undo': async (which: Which, site: Site) => {
      const back = await bringMethodBack(deps.deps, site.actor, which)
      if (back.kind === 'theirs') return { conversation: which.conversation, done: 'method-theirs' }
      return back.kind === 'back' ? { ...back, done: 'method-back' } : back
    },
    'wrong-person': async (which: Which, site: Site) => {
      const moved = await wrongPerson(deps.deps, site.actor, which)
      if (moved.kind === 'moved-out') return { ...moved, done: 'wrong-person' }
      return moved.kind === 'retired' ? { ...moved, done: 'method-retired' } : moved
    },
    'wrong-person/undo': async (which: Which, site: Site) => {
      const right = await rightPerson(deps.deps, site.actor, which)
      if (right.kind === 'gone') return { conversation: which.conversation, done: 'right-gone' }
      return right.kind === 'back' ? { ...right, done: 'right-person' } : right
    },
  }
  routes.post('/:id/methods/:method/retirement', (c) => answerVerb(deps, c, verbs.retirement))
  routes.post('/:id/methods/:method/retirement/undo', (c) => answerVerb(deps, c, verbs['retirement/undo']))
  routes.post('/:id/methods/:method/wrong-person', (c) => answerVerb(deps, c, verbs['wrong-person']))
  routes.post('/:id/methods/:method/wrong-person/undo', (c) =>
    answerVerb(deps, c, verbs['wrong-person/undo']),
  )

  return routes
}

/** What the form was made from. */
function seenIn(field: (name: string) => string) {
  const whose = whoseKinds.find((one) => one === field('whose-seen'))
  return whose && { address: field('address-seen'), title: field('title-seen'), whose }
}

type Which = { conversation: string; method: string }
type Did = { conversation: string; done: string }

/** Does it, and goes back to the conversation, which says so and offers the way back. */
async function answerVerb(
  deps: SiteDeps,
  c: StaffContext,
  verb: (which: Which, site: Site) => Promise<Did | NotServed>,
) {
  const site = await siteOf(c, deps)
  const { id = '', method = '' } = c.req.param() as { id?: string; method?: string }
  if (!isId('cv', id) || !isId('cm', method)) return answerError(c, site, { status: 404 })
  const did = await verb({ conversation: id, method }, site)
  if (!('done' in did)) return answerNotServed(c, site, did)
  return goTo(c, `/conversations/${did.conversation}?done=${did.done}&of=${method}`)
}

/** The conversation of a client whose records the reader may change, or the answer that says why not. */
export async function editable(
  deps: SiteDeps,
  c: StaffContext,
): Promise<{ site: Site; shown: Shown } | { answer: Response | Promise<Response> }> {
  const site = await siteOf(c, deps)
  const opened = await openShown(deps, site.actor, (c.req.param() as { id?: string }).id ?? '')
  if (opened.kind !== 'open') return { answer: answerNotServed(c, site, opened) }
  const allowed = may(site.actor, 'edit-client', opened.shown.conversation)
  if (!allowed.allowed)
    return { answer: answerNotServed(c, site, { kind: 'refused', because: allowed.because }) }
  if (!opened.shown.client) return { answer: answerError(c, site, { status: 404 }) }
  return { site, shown: opened.shown }
}

function inUseOf({ methods }: Shown, id: string): ContactMethod | undefined {
  return methods.find((one) => one.id === id && one.retiredAt === undefined)
}

/** What staff agreed to holds for the address they were told of, not for another typed since. */
function sharedAs(field: (name: string) => string): boolean {
  return field('shared') !== '' && field('shared') === field('address')
}

function readDraft(conversation: string, field: (name: string) => string) {
  return {
    conversation,
    type: field('type') === 'email' ? ('email' as const) : ('phone' as const),
    address: field('address'),
    title: field('title'),
    whose: whoseOf(field('whose')),
  }
}
