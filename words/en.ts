import { automatic } from './en/automatic.ts'
import { clients } from './en/clients.ts'
import { common } from './en/common.ts'
import { conversation } from './en/conversation.ts'
import { counter } from './en/counter.ts'
import { delivery } from './en/delivery.ts'
import { errors } from './en/errors.ts'
import { groups } from './en/groups.ts'
import { markers } from './en/markers.ts'
import { mass } from './en/mass.ts'
import { methods } from './en/methods.ts'
import { pictures } from './en/pictures.ts'
import { scheduled } from './en/scheduled.ts'
import { search } from './en/search.ts'
import { series } from './en/series.ts'
import { settings } from './en/settings.ts'
import { signIn } from './en/sign-in.ts'
import { site } from './en/site.ts'
import { smart } from './en/smart.ts'
import { subjects } from './en/subjects.ts'
import { tags } from './en/tags.ts'
import { templates } from './en/templates.ts'
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
  templates,
  groups,
  mass,
  tags,
  search,
  methods,
  subjects,
  smart,
  settings,
  series,
  pictures,
}
