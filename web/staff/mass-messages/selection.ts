import { type ConversationId, isId } from '../../../core/model/ids.ts'
import type { ListFacts, Selection } from '../../../core/model/mass-message.ts'

/** A field of a form or an address: all of its values, each as text. */
export type Field = (name: string) => string[]

/**
 * Whom a form or a link means: people ticked one by one (`client`), everyone on a list (`all`, with what it was
 * narrowed to, but those in `except`), a group, or whom an earlier mass message did not reach (`failed`).
 */
export function readSelection(field: Field): Selection {
  const one = (name: string) => field(name)[0] ?? ''
  const failed = one('failed')
  if (isId('mm', failed)) return { kind: 'failed-of', mass: failed }
  const group = one('group')
  if (isId('gr', group)) return { kind: 'group', group }
  if (one('all') !== '') {
    const except = idsIn(field('except'))
    return {
      kind: 'list',
      owner: one('owner') === 'department' ? 'department' : 'own',
      filter: factsIn(one),
      ...(except.length > 0 ? { except } : {}),
    }
  }
  return { kind: 'these', conversations: idsIn(field('client')) }
}

/** The same selection as hidden fields: names and values. Of people ticked, those who are not shown as boxes. */
export function fieldsOf(selection: Selection, shown: ConversationId[] = []): [string, string][] {
  switch (selection.kind) {
    case 'these': {
      const boxes = new Set(shown)
      return selection.conversations.filter((id) => !boxes.has(id)).map((id) => ['client', id])
    }
    case 'list':
      return [
        ['all', 'yes'],
        ['owner', selection.owner],
        ...factsOf(selection.filter),
        ...(selection.except ?? []).map((id): [string, string] => ['except', id]),
      ]
    case 'group':
      return [['group', selection.group]]
    case 'failed-of':
      return [['failed', selection.mass]]
    default:
      return selection satisfies never
  }
}

/** What a list was narrowed to, as its fields call it. */
function factsIn(one: (name: string) => string): ListFacts {
  const [tag, status, filter, day] = [one('tag'), one('status').slice(0, 80), one('filter'), one('day')]
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && status)
    return { noContactSince: { status, day }, ...(isId('tg', tag) ? { tag } : {}) }
  return {
    ...(isId('tg', tag) ? { tag } : {}),
    ...(status ? { status } : {}),
    ...(filter === 'unreachable' ? { unreachable: true } : {}),
    ...(filter === 'unread' || filter === 'failed' ? { needs: filter } : {}),
  }
}

function factsOf({ tag, status, unreachable, needs, noContactSince }: ListFacts): [string, string][] {
  const facts = {
    tag,
    status: noContactSince?.status ?? status,
    day: noContactSince?.day,
    filter: needs ?? (unreachable ? 'unreachable' : undefined),
  }
  return Object.entries(facts).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []))
}

function idsIn(values: string[]): ConversationId[] {
  return [...new Set(values.flatMap((value) => value.split(',')).filter((value) => isId('cv', value)))]
}
