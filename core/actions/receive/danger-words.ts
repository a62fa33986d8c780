import { dangerIn } from '../../model/danger.ts'
import type { Step } from './arriving.ts'

/**
 * A message with a word that may mean danger is marked, and its conversation raises an alert until somebody says that
 * they saw it. Another such message raises it anew.
 */
export const alertsOfDanger: Step = (arriving) => {
  const { message, conversation, department } = arriving
  if (dangerIn(message.body, department.settings.dangerWords) === undefined) return arriving
  const { id, thread, at } = message
  return {
    ...arriving,
    message: { ...message, danger: true },
    conversation: { ...conversation, alert: { message: id, thread, at } },
  }
}
