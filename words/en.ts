import { automatic } from './en/automatic.ts'
import { clients } from './en/clients.ts'
import { common } from './en/common.ts'
import { conversation } from './en/conversation.ts'
import { counter } from './en/counter.ts'
import { delivery } from './en/delivery.ts'
import { errors } from './en/errors.ts'
import { markers } from './en/markers.ts'
import { scheduled } from './en/scheduled.ts'
import { signIn } from './en/sign-in.ts'
import { site } from './en/site.ts'
import { unclaimed } from './en/unclaimed.ts'

/** Every sentence in English, by screen. What stands here must stand in every language: its type is the pattern. */
export const en = {
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
}
