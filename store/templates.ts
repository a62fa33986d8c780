import type { DepartmentId, StaffId, TemplateId } from '../core/model/ids.ts'
import type { Template, TemplateOwner } from '../core/model/template.ts'
import { expiryAfter, type Instant } from '../core/model/time.ts'
import type { Written } from '../core/ports.ts'
import { changed } from './changes.ts'
import * as keys from './keys.ts'
import { conditionFailed } from './outcome.ts'
import { getItem, getItems, type Item, query, type Table, updateItem, type Write } from './table.ts'
import { readTemplate, templateItem } from './template-items.ts'
import { attempt, isNew, keptOnce, put } from './writes.ts'

type Owners = { staff: StaffId; department: DepartmentId }

/** A deleted template can come back this long. */
const asideSeconds = 7 * 24 * 60 * 60

/** See `TemplateStore.templates`: an owner has at most two hundred, which is one request. */
export async function templates(table: Table, owner: TemplateOwner): Promise<Template[]> {
  const { pk, sk } = keys.template(owner, '')
  const { items } = await query(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :template)',
    ExpressionAttributeValues: { ':pk': pk, ':template': sk },
  })
  return items.map(readTemplate)
}

/** See `TemplateStore.template`: both places it may stand in, in one request. */
export async function template(table: Table, id: TemplateId, owners: Owners): Promise<Template | undefined> {
  const [item] = await getItems(
    table,
    ownersOf(owners).map((owner) => keys.template(owner, id)),
    { ConsistentRead: true },
  )
  return item && readTemplate(item)
}

export function templateAdded(
  table: Table,
  added: Template,
  formKey: string,
): Promise<Written | { replay: TemplateId }> {
  return keptOnce(table, formKey, added.id, added.createdAt, [put(templateItem(added), isNew)])
}

export async function templateEdited(table: Table, edited: Template, was: Template): Promise<Written> {
  return done(await attempt(table, [changed(templateItem(was), templateItem(edited))]))
}

/** The item itself moves, so that what a newer release keeps in it comes back too. */
export async function templateDeleted(table: Table, deleted: Template, at: Instant): Promise<Written> {
  const item = await getItem(table, keys.template(deleted.owner, deleted.id), { ConsistentRead: true })
  if (!item || item.version !== deleted.version) return 'changed'
  const kept = {
    ...item,
    ...keys.deletedTemplate(deleted.owner, deleted.id),
    expiresAt: expiryAfter(at, asideSeconds),
  }
  return done(await attempt(table, [unchanged(item), put(kept)]))
}

export async function deletedTemplate(
  table: Table,
  id: TemplateId,
  owners: Owners,
): Promise<Template | undefined> {
  const item = await aside(table, id, owners)
  return item && readTemplate(item)
}

/** The same item moves back, under its own key and for ever. */
export async function templateRestored(
  table: Table,
  id: TemplateId,
  owners: Owners,
): Promise<Template | undefined> {
  const item = await aside(table, id, owners)
  if (!item) return undefined
  const restored = { ...item, ...keys.template(readTemplate(item).owner, id) }
  const outcome = await attempt(table, [unchanged(item), put(restored, isNew)])
  return outcome === 'done' ? readTemplate(restored) : undefined
}

/** Added in place and in no transaction, so that a template everybody uses holds nobody up. */
export async function templateUsed(table: Table, used: Pick<Template, 'id' | 'owner'>): Promise<void> {
  try {
    await updateItem(table, {
      Key: keys.template(used.owner, used.id),
      UpdateExpression: 'ADD used :one',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':one': 1 },
    })
  } catch (fault) {
    if (!conditionFailed(fault)) throw fault
  }
}

async function aside(table: Table, id: TemplateId, owners: Owners): Promise<Item | undefined> {
  const places = ownersOf(owners).map((owner) => keys.deletedTemplate(owner, id))
  const [item] = await getItems(table, places, { ConsistentRead: true })
  if (!item) return undefined
  const { expiresAt: _, ...kept } = item
  return kept
}

/** Takes the item away if it is still the one that was read. */
function unchanged(item: Item): Write {
  return {
    Delete: {
      TableName: undefined,
      Key: { pk: item.pk, sk: item.sk },
      ConditionExpression: '#version = :was',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':was': item.version },
    },
  }
}

function ownersOf({ staff, department }: Owners): TemplateOwner[] {
  return [{ staff }, { department }]
}

function done(outcome: 'done' | number[]): Written {
  return outcome === 'done' ? 'done' : 'changed'
}
