import { automatic } from './es/automatic.ts'
import { clients } from './es/clients.ts'
import { common } from './es/common.ts'
import { conversation } from './es/conversation.ts'
import { counter } from './es/counter.ts'
import { delivery } from './es/delivery.ts'
import { errors } from './es/errors.ts'
import { groups } from './es/groups.ts'
import { markers } from './es/markers.ts'
import { mass } from './es/mass.ts'
import { methods } from './es/methods.ts'
import { pictures } from './es/pictures.ts'
import { scheduled } from './es/scheduled.ts'
import { search } from './es/search.ts'
import { series } from './es/series.ts'
import { settings } from './es/settings.ts'
import { signIn } from './es/sign-in.ts'
import { site } from './es/site.ts'
import { smart } from './es/smart.ts'
import { subjects } from './es/subjects.ts'
import { tags } from './es/tags.ts'
import { templates } from './es/templates.ts'
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
} satisfies Words
