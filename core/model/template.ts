import type { DepartmentId, StaffId, TemplateId } from './ids.ts'
import { previewOf } from './preview.ts'
import { isTooLong, plainQuotes } from './segments.ts'
import { longestSubject } from './subject.ts'
import type { Instant } from './time.ts'

export type TemplateLanguage = 'en' | 'es'

/** What is sent in one language; the subject names a new conversation and never stands in a text. */
export type TemplateVersion = { text: string; subject?: string }

/** Whose it is: one member of staff's, or everybody's in a department. */
export type TemplateOwner = { staff: StaffId } | { department: DepartmentId }

/** Words that staff send often. */
export type Template = {
  id: TemplateId
  owner: TemplateOwner
  /** For staff only: clients never see it. */
  name: string
  /** At least one. */
  versions: Partial<Record<TemplateLanguage, TemplateVersion>>
  /** How often it was put into a message. */
  used: number
  createdAt: Instant
  /** Goes up with every edit, not with every use. */
  version: number
}

export const longestTemplateName = 60
/** So many each member of staff and each department may keep: a list is one request. */
export const mostTemplates = 200

export const templateLanguages = ['en', 'es'] as const

/** What a form brings; an empty text is no version. */
export type TemplateInput = {
  name: string
  versions: Record<TemplateLanguage, { text: string; subject: string }>
}

export type TemplateProblems = {
  name?: 'empty' | 'too-long'
  /** By language; a template without any words is told at the first. */
  text?: Partial<Record<TemplateLanguage, 'empty' | 'too-long'>>
  subject?: Partial<Record<TemplateLanguage, 'too-long'>>
}

export type ReadTemplate =
  | { kind: 'template'; name: string; versions: Template['versions'] }
  | { kind: 'invalid'; problems: TemplateProblems }

/** Reads a template as typed: plain typography, nothing around it. */
export function readTemplate(input: TemplateInput): ReadTemplate {
  const name = plainQuotes(input.name).replace(/\s+/g, ' ').trim()
  const versions: Template['versions'] = {}
  const text: NonNullable<TemplateProblems['text']> = {}
  const subject: NonNullable<TemplateProblems['subject']> = {}
  for (const language of templateLanguages) {
    const typed = input.versions[language]
    const words = plainQuotes(typed.text).trim()
    const title = typed.subject.normalize('NFC').replace(/\s+/g, ' ').trim()
    if (isTooLong(words)) text[language] = 'too-long'
    if (title.length > longestSubject) subject[language] = 'too-long'
    if (words === '' && title !== '') text[language] = 'empty'
    if (words !== '') versions[language] = { text: words, ...(title ? { subject: title } : {}) }
  }
  if (Object.keys(versions).length === 0 && Object.keys(text).length === 0) text.en = 'empty'
  const problems: TemplateProblems = {
    ...(name === '' ? { name: 'empty' as const } : {}),
    ...(name.length > longestTemplateName ? { name: 'too-long' as const } : {}),
    ...(Object.keys(text).length > 0 ? { text } : {}),
    ...(Object.keys(subject).length > 0 ? { subject } : {}),
  }
  return Object.keys(problems).length > 0
    ? { kind: 'invalid', problems }
    : { kind: 'template', name, versions }
}

/** The version for someone who reads this language, or the one there is: then `language` says which. */
export function versionFor(
  template: Pick<Template, 'versions'>,
  language: TemplateLanguage,
): TemplateVersion & { language: TemplateLanguage } {
  for (const one of [language, ...templateLanguages]) {
    const version = template.versions[one]
    if (version) return { ...version, language: one }
  }
  return { text: '', language }
}

/** The beginning of a template's words, for lists. */
export function templatePreview(template: Pick<Template, 'versions'>, language: TemplateLanguage): string {
  return previewOf(versionFor(template, language).text)
}

/** Whether a name or any words of it hold what was typed, without case and accents. */
export function matchesTemplate(template: Pick<Template, 'name' | 'versions'>, typed: string): boolean {
  const words = Object.values(template.versions).flatMap(({ text, subject = '' }) => [text, subject])
  const all = folded([template.name, ...words].join(' '))
  return folded(typed)
    .split(' ')
    .every((word) => all.includes(word))
}

/** As staff look for them: by name. */
export function byName(one: Pick<Template, 'name'>, other: Pick<Template, 'name'>): number {
  return one.name.localeCompare(other.name, 'en-US', { sensitivity: 'base', numeric: true })
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()
}
