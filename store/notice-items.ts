import * as z from 'zod/mini'
import type { Notice } from '../core/model/notice.ts'
import { millisecondsOf } from '../core/model/time.ts'
import { afterHash, type Kept } from './items.ts'
import * as keys from './oversight-keys.ts'
import { type Item, read } from './shapes.ts'

const keptDays = 40

const shape = z.looseObject({
  pk: z.string(),
  type: z.literal('notice'),
  v: z.literal(1),
  to: z.string(),
  department: z.string(),
  at: z.string(),
  about: z.looseObject({ kind: z.string() }),
  mailed: z.optional(z.string()),
})

export function noticeItem({ id, ...notice }: Notice): Kept {
  const expiresAt = Math.ceil(millisecondsOf(notice.at) / 1000) + keptDays * 24 * 60 * 60
  return { ...keys.notice(id), type: 'notice', v: 1, ...notice, expiresAt }
}

export function readNotice(item: Item): Notice {
  const { pk, to, department, at, about, mailed } = read(shape, item)
  return {
    id: afterHash(pk),
    to,
    department,
    at,
    about: about as Notice['about'],
    ...(mailed === undefined ? {} : { mailed }),
  }
}
