import { audit } from './es/audit.ts'
import { automatic } from './es/automatic.ts'
import { bulkTransfers } from './es/bulk-transfers.ts'
import { clients } from './es/clients.ts'
import { common } from './es/common.ts'
import { conversation } from './es/conversation.ts'
import { counter } from './es/counter.ts'
import { coverage } from './es/coverage.ts'
import { delivery } from './es/delivery.ts'
import { department } from './es/department.ts'
import { errors } from './es/errors.ts'
import { exports } from './es/exports.ts'
import { groups } from './es/groups.ts'
import { help } from './es/help.ts'
import { imports } from './es/imports.ts'
import { mail } from './es/mail.ts'
import { markers } from './es/markers.ts'
import { mass } from './es/mass.ts'
import { methods } from './es/methods.ts'
import { notices } from './es/notices.ts'
import { oversight } from './es/oversight.ts'
import { people } from './es/people.ts'
import { pictures } from './es/pictures.ts'
import { push } from './es/push.ts'
import { records } from './es/records.ts'
import { releases } from './es/releases.ts'
import { reports } from './es/reports.ts'
import { roles } from './es/roles.ts'
import { scheduled } from './es/scheduled.ts'
import { search } from './es/search.ts'
import { series } from './es/series.ts'
import { sessions } from './es/sessions.ts'
import { settings } from './es/settings.ts'
import { signIn } from './es/sign-in.ts'
import { site } from './es/site.ts'
import { smart } from './es/smart.ts'
import { subjects } from './es/subjects.ts'
import { tags } from './es/tags.ts'
import { templates } from './es/templates.ts'
import { transcripts } from './es/transcripts.ts'
import { transfers } from './es/transfers.ts'
import { unclaimed } from './es/unclaimed.ts'
import { waiting } from './es/waiting.ts'
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
  mail,
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
  roles,
  people,
  sessions,
  transfers,
  bulkTransfers,
  waiting,
  department,
  coverage,
  oversight,
  notices,
  push,
  help,
  audit,
  records,
  exports,
  transcripts,
  reports,
  imports,
  releases,
} satisfies Words
