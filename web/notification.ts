import type { PushWords } from '../core/model/push.ts'
import { push as english } from '../words/en/push.ts'
import { push as spanish } from '../words/es/push.ts'

/** What stands in a notification, on a screen that anybody may see: that there is something, never from whom. */
export function notification({ says, language }: PushWords): { title: string; body: string } {
  const { notification } = language === 'es' ? spanish : english
  return { title: 'ClientComm', body: notification[says] }
}
