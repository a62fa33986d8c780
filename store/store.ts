import type { Store } from '../core/ports.ts'
import * as administration from './administration.ts'
import * as alerts from './alerts.ts'
import * as audit from './audit.ts'
import * as clients from './clients.ts'
import * as consents from './consents.ts'
import * as contactMethods from './contact-methods.ts'
import * as conversations from './conversations.ts'
import * as countBooks from './count-books.ts'
import * as coverage from './coverage.ts'
import * as dailyCounts from './daily-counts.ts'
import * as departments from './departments.ts'
import * as entries from './entries.ts'
import * as entriesWhere from './entries-where.ts'
import * as exports from './exports.ts'
import * as following from './following.ts'
import * as groups from './groups.ts'
import * as holds from './holds.ts'
import * as imports from './imports.ts'
import * as keepClients from './keep-clients.ts'
import * as keepMessages from './keep-messages.ts'
import * as keepScheduled from './keep-scheduled.ts'
import * as leavings from './leaving.ts'
import * as lists from './lists.ts'
import * as massMessages from './mass-messages.ts'
import * as messageReports from './message-reports.ts'
import * as messageSearch from './message-search.ts'
import * as notices from './notices.ts'
import * as oversight from './oversight.ts'
import * as pictures from './pictures.ts'
import * as providerIds from './provider-ids.ts'
import * as push from './push.ts'
import * as releases from './releases.ts'
import * as removals from './removals.ts'
import * as retention from './retention.ts'
import * as roles from './roles.ts'
import * as rosters from './rosters.ts'
import * as scheduled from './scheduled.ts'
import * as series from './series.ts'
import * as sessions from './sessions.ts'
import * as settings from './settings.ts'
import * as staff from './staff.ts'
import * as accounts from './staff-accounts.ts'
import * as staffMail from './staff-mail.ts'
import * as subjects from './subjects.ts'
import type { Table } from './table.ts'
import * as tags from './tags.ts'
import * as templates from './templates.ts'
import * as transfers from './transfers.ts'
import * as unread from './unread.ts'

/** The store over one table: every function of the port, bound to it. */
export function openStore(table: Table): Store {
  return {
    ...bound(table, departments),
    ...bound(table, administration),
    ...bound(table, alerts),
    ...bound(table, dailyCounts),
    ...bound(table, countBooks),
    ...bound(table, audit),
    ...bound(table, staff),
    ...bound(table, accounts),
    ...bound(table, leavings),
    ...bound(table, sessions),
    ...bound(table, clients),
    ...bound(table, conversations),
    ...bound(table, entries),
    ...bound(table, entriesWhere),
    ...bound(table, lists),
    ...bound(table, scheduled),
    ...bound(table, providerIds),
    ...bound(table, consents),
    ...bound(table, contactMethods),
    ...bound(table, coverage),
    ...bound(table, transfers),
    ...bound(table, groups),
    ...bound(table, imports),
    ...bound(table, massMessages),
    ...bound(table, messageSearch),
    ...bound(table, notices),
    ...bound(table, oversight),
    ...bound(table, pictures),
    ...bound(table, push),
    ...bound(table, exports),
    ...bound(table, releases),
    ...bound(table, holds),
    ...bound(table, removals),
    ...bound(table, retention),
    ...bound(table, roles),
    ...bound(table, rosters),
    ...bound(table, series),
    ...bound(table, settings),
    ...bound(table, staffMail),
    ...bound(table, subjects),
    ...bound(table, tags),
    ...bound(table, templates),
    ...bound(table, unread),
    ...bound(table, messageReports),
    follow: bound(table, following),
    keep: {
      ...bound(table, keepMessages),
      ...bound(table, keepScheduled),
      ...bound(table, keepClients),
      seen: (now, was) => keepClients.conversationChanged(table, now, was),
      dismissed: (now, was) => keepClients.conversationChanged(table, now, was),
    },
  } satisfies Store
}

type Bound<Module> = {
  [Name in keyof Module]: Module[Name] extends (table: Table, ...rest: infer Rest) => infer Result
    ? (...rest: Rest) => Result
    : Module[Name]
}

/** A module of functions whose first parameter is the table, without it. */
function bound<Module extends object>(table: Table, module: Module): Bound<Module> {
  const functions = Object.entries(module).map(([name, member]) => [
    name,
    typeof member === 'function' ? (...rest: unknown[]) => member(table, ...rest) : member,
  ])
  return Object.fromEntries(functions) as Bound<Module>
}
