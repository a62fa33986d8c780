import type { OpenAlert } from '../core/model/alert.ts'
import { afterHash, type Kept, withoutUndefined } from './items.ts'
import * as keys from './keys.ts'
import { read, shapes } from './shapes.ts'

export function alertKey({ department, at, conversation }: OpenAlert): keys.Key {
  return keys.alert(department, at, conversation)
}

/** An open alert as it stands on the list of its department. */
export function alertItem(alert: OpenAlert): Kept {
  const { department: _, conversation: __, at: ___, ...rest } = alert
  return withoutUndefined({ ...alertKey(alert), type: 'alert', v: 1, ...rest })
}

export function readAlert(item: Kept): OpenAlert {
  const { pk, sk, type, v, ...rest } = read(shapes.alert, item)
  const [at = '', conversation = ''] = sk.split('#')
  return { ...rest, department: afterHash(pk), at, conversation } as OpenAlert
}
