import * as z from 'zod/mini'
import type { Template } from '../core/model/template.ts'
import { afterHash, withoutUndefined } from './items.ts'
import * as keys from './keys.ts'
import { type Item, read } from './shapes.ts'

const version = z.looseObject({ text: z.string(), subject: z.optional(z.string()) })
const shape = z.looseObject({
  pk: z.string(),
  sk: z.string(),
  type: z.literal('template'),
  v: z.literal(1),
  name: z.string(),
  versions: z.looseObject({ en: z.optional(version), es: z.optional(version) }),
  used: z.number(),
  createdAt: z.string(),
  version: z.number(),
})

export function templateItem({ id, owner, ...rest }: Template): Item {
  return withoutUndefined({ ...keys.template(owner, id), type: 'template', v: 1, ...rest })
}

export function readTemplate(item: Item): Template {
  const { pk, sk, type, v, ...rest } = read(shape, item)
  const owner = pk.startsWith('STAFF#') ? { staff: afterHash(pk) } : { department: afterHash(pk) }
  return { ...rest, id: afterHash(sk), owner } as Template
}
