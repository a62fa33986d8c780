import type { Help } from '../help.ts'
import { accountTopics } from './help-topics/account.ts'
import { clientTopics } from './help-topics/clients.ts'
import { messageTopics } from './help-topics/messages.ts'
import { sendingTopics } from './help-topics/sending.ts'

/** The help in English. It describes the product as it is: change it with the product. */
export const helpTopics: Help = { ...messageTopics, ...sendingTopics, ...clientTopics, ...accountTopics }
