import { expiryAfter } from '../core/model/time.ts'
import type { SetAside } from '../core/ports/contact-methods.ts'
import { afterHash, type Kept, withoutUndefined } from './items.ts'
import * as keys from './keys.ts'
import { read, shapes } from './shapes.ts'

/** So long it can be undone. */
const undoSeconds = 30 * 24 * 60 * 60

/** A scheduled message out of the way: on no list, found by no sweep, and gone after thirty days. */
export function setAsideItem({ scheduled, because, at }: SetAside): Kept {
  const { id, conversation, due, ...rest } = scheduled
  return withoutUndefined({
    ...keys.setAside(conversation, due, id),
    type: 'set-aside',
    v: 1,
    ...rest,
    because,
    setAsideAt: at,
    expiresAt: expiryAfter(at, undoSeconds),
  })
}

export function readSetAside(item: Kept): SetAside {
  const { pk, sk, type, v, because, setAsideAt, expiresAt, ...rest } = read(shapes.setAside, item)
  const [, due = '', id = ''] = sk.split('#')
  const scheduled = { ...rest, id, due, conversation: afterHash(pk) }
  return { scheduled, because, at: setAsideAt } as unknown as SetAside
}
