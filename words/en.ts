import { audit } from './en/audit.ts'
import { automatic } from './en/automatic.ts'
import { bulkTransfers } from './en/bulk-transfers.ts'
import { clients } from './en/clients.ts'
import { common } from './en/common.ts'
import { conversation } from './en/conversation.ts'
import { counter } from './en/counter.ts'
import { coverage } from './en/coverage.ts'
import { delivery } from './en/delivery.ts'
import { department } from './en/department.ts'
import { errors } from './en/errors.ts'
import { exports } from './en/exports.ts'
import { groups } from './en/groups.ts'
import { help } from './en/help.ts'
import { imports } from './en/imports.ts'
import { mail } from './en/mail.ts'
import { markers } from './en/markers.ts'
import { mass } from './en/mass.ts'
import { methods } from './en/methods.ts'
import { notices } from './en/notices.ts'
import { oversight } from './en/oversight.ts'
import { people } from './en/people.ts'
import { pictures } from './en/pictures.ts'
import { push } from './en/push.ts'
import { records } from './en/records.ts'
import { releases } from './en/releases.ts'
import { reports } from './en/reports.ts'
import { roles } from './en/roles.ts'
import { scheduled } from './en/scheduled.ts'
import { search } from './en/search.ts'
import { series } from './en/series.ts'
import { sessions } from './en/sessions.ts'
import { settings } from './en/settings.ts'
import { signIn } from './en/sign-in.ts'
import { site } from './en/site.ts'
import { smart } from './en/smart.ts'
import { subjects } from './en/subjects.ts'
import { tags } from './en/tags.ts'
import { templates } from './en/templates.ts'
import { transcripts } from './en/transcripts.ts'
import { transfers } from './en/transfers.ts'
import { unclaimed } from './en/unclaimed.ts'
import { waiting } from './en/waiting.ts'

/** Every sentence in English, by screen. What stands here must stand in every language: its type is the pattern. */
export const en = {
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
}
