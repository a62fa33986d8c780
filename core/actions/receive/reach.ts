import { withReach } from '../../model/reach.ts'
import type { Step } from './arriving.ts'

/** Whether texts reach the sender from now on: the last step, after whatever the message changed. */
export const knowsReach: Step = (arriving) => ({
  ...arriving,
  conversation: withReach(arriving.conversation, arriving.methods),
})
