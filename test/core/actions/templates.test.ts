import { beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { composeMessage } from '../../../core/actions/compose-message.ts'
import { deleteTemplate, restoreTemplate } from '../../../core/actions/delete-template.ts'
import { addTemplate, editTemplate } from '../../../core/actions/keep-template.ts'
import { listTemplates } from '../../../core/actions/list-templates.ts'
import { useTemplate } from '../../../core/actions/use-template.ts'
import { actor, formKey, mariasPhone, openCounty, type TestCounty } from '../../support/county.ts'

const [dana, chris, ruth, priya] = [actor('dana'), actor('chris'), actor('ruth'), actor('priya')]
const court = 'Hi {{first name}}, court is {{date?}}. Call {{my phone}}.'
const empty = { text: '', subject: '' }
let county: TestCounty

beforeAll(async () => {
  county = await openCounty()
})

async function made(
  by = dana,
  parts: { en?: string; es?: string; subject?: string; for?: 'staff' | 'department'; name?: string } = {},
) {
  const { en = court, es = '', subject = '', name = 'Court' } = parts
  const versions = { en: { text: en, subject }, es: { ...empty, text: es } }
  const input = { name, versions, for: parts.for ?? ('staff' as const), formKey: formKey() }
  const added = await addTemplate(county.deps, by, input)
  if (added.kind !== 'added') throw new Error(added.kind)
  return added.template
}
const names = async (by: typeof dana, search = '') => {
  const listed = await listTemplates(county.deps, by, { search })
  if (listed.kind !== 'list') throw new Error(listed.kind)
  return { own: listed.own.map(({ name }) => name), department: listed.department.map(({ name }) => name) }
}

describe('making templates', () => {
  it('keeps one for each form, and nobody else sees one’s own', async () => {
    const input = {
      name: 'Once',
      versions: { en: { text: 'Hi', subject: '' }, es: empty },
      for: 'staff' as const,
    }
    const key = formKey()
    const first = await addTemplate(county.deps, dana, { ...input, formKey: key })
    expect(await addTemplate(county.deps, dana, { ...input, formKey: key })).toEqual({
      ...first,
      replay: true,
    })
    expect((await names(dana)).own).toEqual(['Once'])
    expect((await names(chris)).own).toEqual([])
  })

  it('lets those share who may edit the department’s lists, with that department alone', async () => {
    await made(ruth, { for: 'department', name: 'Shared' })
    expect((await names(chris)).department).toEqual(['Shared'])
    expect((await names(priya)).department).toEqual([])
    const refused = {
      name: 'No',
      versions: { en: { text: 'Hi', subject: '' }, es: empty },
      formKey: formKey(),
    }
    expect(await addTemplate(county.deps, dana, { ...refused, for: 'department' })).toEqual({
      kind: 'refused',
      because: 'no-permission',
    })
  })

  it('says what is wrong, and keeps nothing', async () => {
    const input = { name: '', versions: { en: empty, es: empty }, for: 'staff' as const, formKey: formKey() }
    expect(await addTemplate(county.deps, dana, input)).toEqual({
      kind: 'invalid',
      problems: { name: 'empty', text: { en: 'empty' } },
    })
  })

  it('finds by name and by words, ordered by name', async () => {
    const by = actor('tess')
    await made(by, { name: 'b Bus', en: 'A bus pass waits.' })
    await made(by, { name: 'A court' })
    expect((await names(by)).own).toEqual(['A court', 'b Bus'])
    expect((await names(by, 'WAITS')).own).toEqual(['b Bus'])
  })
})

describe('changing a template', () => {
  it('saves what the form showed, and tells of a change in between', async () => {
    const template = await made()
    const input = { template, name: 'Court 2', versions: { en: { text: 'Hi', subject: '' }, es: empty } }
    expect(await editTemplate(county.deps, dana, { ...input, version: 1 })).toEqual({ kind: 'edited' })
    expect(await editTemplate(county.deps, dana, { ...input, version: 1 })).toMatchObject({
      kind: 'changed',
      template: { name: 'Court 2', version: 2 },
    })
  })

  it('is not for colleagues, nor for those who may only use it', async () => {
    const [own, shared] = [await made(), await made(ruth, { for: 'department' })]
    const input = { name: 'Mine', versions: { en: { text: 'Hi', subject: '' }, es: empty }, version: 1 }
    expect(await editTemplate(county.deps, chris, { ...input, template: own })).toEqual({ kind: 'not-found' })
    expect(await editTemplate(county.deps, dana, { ...input, template: shared })).toEqual({
      kind: 'refused',
      because: 'no-permission',
    })
    expect((await deleteTemplate(county.deps, dana, { template: shared })).kind).toBe('refused')
    expect((await deleteTemplate(county.deps, priya, { template: shared })).kind).toBe('not-found')
  })

  it('deletes and brings back the same, with its uses', async () => {
    const template = await made(dana, { name: 'Gone', en: 'Hi' })
    const { id: conversation } = await county.client('dana', { name: 'Maria Santos' })
    await useTemplate(county.deps, dana, { conversation, template, asked: {} })
    expect((await deleteTemplate(county.deps, dana, { template })).kind).toBe('deleted')
    expect((await names(dana)).own).not.toContain('Gone')
    expect((await deleteTemplate(county.deps, dana, { template })).kind).toBe('not-found')
    expect((await restoreTemplate(county.deps, chris, { template })).kind).toBe('not-found')
    expect(await restoreTemplate(county.deps, dana, { template })).toMatchObject({
      kind: 'restored',
      template: { name: 'Gone', used: 1 },
    })
    expect((await restoreTemplate(county.deps, dana, { template })).kind).toBe('restored')
    expect((await names(dana)).own).toContain('Gone')
  })
})

describe('using a template', () => {
  let conversation: string
  beforeEach(async () => {
    conversation = (await county.client('dana', { name: 'Maria Santos', language: 'es' })).id
  })
  const use = (template: string, asked: Record<string, string> = {}, by = dana) =>
    useTemplate(county.deps, by, { conversation, template, asked })

  it('takes the client’s language, fills from the record, asks for the rest, and counts once filled', async () => {
    const template = await made(dana, { en: court, es: 'Hola {{nombre}}, la corte es {{¿fecha?}}.' })
    expect(await use(template)).toMatchObject({
      kind: 'unfilled',
      language: 'es',
      left: ['fecha'],
      body: 'Hola Maria, la corte es {{¿fecha?}}.',
    })
    expect((await county.store.template(template, dana))?.used).toBe(0)
    expect(await use(template, { fecha: 'el jueves' })).toMatchObject({
      kind: 'filled',
      body: 'Hola Maria, la corte es el jueves.',
    })
    expect((await county.store.template(template, dana))?.used).toBe(1)
  })

  it('falls back to the language there is, fills the subject too, and asks once for what both need', async () => {
    const template = await made(dana, { en: 'Court is {{date?}}.', subject: 'Court on {{Date?}}' })
    expect(await use(template)).toMatchObject({ kind: 'unfilled', left: ['Date'] })
    expect(await use(template, { Date: 'Dec 3' })).toMatchObject({
      kind: 'filled',
      language: 'en',
      reads: 'es',
      body: 'Court is Dec 3.',
      subject: 'Court on Dec 3',
    })
  })

  test.each([
    ['a colleague’s client', chris, 'refused'],
    ['a client of the other department', priya, 'not-found'],
  ] as const)('is refused for %s', async (_, by, kind) => {
    const template = await made(by, { en: 'Hi' })
    expect((await use(template, {}, by)).kind).toBe(kind)
  })

  it('is gone when it is another’s, or deleted', async () => {
    expect((await use(await made(chris))).kind).toBe('gone')
  })
})

describe('CC-04 a text with a placeholder', () => {
  it('is not sent before it is filled', async () => {
    const { id } = await county.client('dana', { name: 'Maria Santos', number: mariasPhone })
    const written = { conversation: id, to: mariasPhone, formKey: formKey() }
    expect(await composeMessage(county.deps, dana, { ...written, body: court })).toEqual({
      kind: 'invalid',
      because: 'unfilled',
      left: ['first name', 'date', 'my phone'],
    })
    expect(
      await composeMessage(county.deps, dana, { ...written, body: 'A {brace} of {{ }} stays' }),
    ).toMatchObject({
      kind: 'queued',
      message: { body: 'A {brace} of {{ }} stays' },
    })
  })
})
