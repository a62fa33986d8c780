import { onEachEngine } from '../support/engines.ts'
import { clients } from './contract/clients.ts'
import { lists } from './contract/lists.ts'
import { massMessages } from './contract/mass-messages.ts'
import { messages } from './contract/messages.ts'
import { records } from './contract/records.ts'
import { rosterPages, rosters } from './contract/rosters.ts'
import { settings } from './contract/settings.ts'
import { staffMail } from './contract/staff-mail.ts'
import { subjects } from './contract/subjects.ts'
import { templatesAndGroups } from './contract/templates.ts'
import { scheduledMessages } from './contract/waiting.ts'

onEachEngine('The store', (engine) => {
  clients(engine)
  lists(engine)
})
onEachEngine('The store of messages', messages)
onEachEngine('The store of subjects and notes', subjects)
onEachEngine('The store of scheduled messages', scheduledMessages)
onEachEngine('The store of clients’ records', records)
onEachEngine('The store of lists', rosters)
onEachEngine('The store of mass messages', massMessages)
onEachEngine('The store of settings and alerts', settings)
onEachEngine('The store of mail to staff', staffMail)
onEachEngine('The store of templates and groups', templatesAndGroups)
onEachEngine('The pages of a list', rosterPages)
