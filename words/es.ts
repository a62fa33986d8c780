import { automatic } from './es/automatic.ts'
import { clients } from './es/clients.ts'
import { common } from './es/common.ts'
import { conversation } from './es/conversation.ts'
import { counter } from './es/counter.ts'
import { delivery } from './es/delivery.ts'
import { errors } from './es/errors.ts'
import { markers } from './es/markers.ts'
import { scheduled } from './es/scheduled.ts'
import { signIn } from './es/sign-in.ts'
import { site } from './es/site.ts'
import { unclaimed } from './es/unclaimed.ts'
import type { Words } from './index.ts'

/** Every sentence in Spanish. A key that English has and this has not fails the type check. */
export const es = {
  automatic,
  clients,
  common,
  conversation,
  counter,
  delivery,
  errors,
  markers,
  scheduled,
  signIn,
  site,
  unclaimed,
} satisfies Words
