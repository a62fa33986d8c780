import type { Fault } from '../faults.ts'

const services: Record<string, string> = {
  'sms-voice': 'the text service',
  dynamodb: 'the table',
  sqs: 'the queues',
  scheduler: 'the scheduler',
  ses: 'the mail service',
  s3: 'the files',
  ssm: 'the settings',
  'cognito-idp': 'the sign-in service',
}

/** What one can put in place with a press, in words for people who do not know the services. */
export const presets: { name: string; explains: string; fault: Fault }[] = [
  {
    name: 'Lose the answer of the next 3 sends',
    explains:
      'The text arrives, but the county never hears so from the service. The receipt settles it, or a person.',
    fault: { service: 'sms-voice', operation: 'SendTextMessage', effect: 'lose-answer', times: 3 },
  },
  {
    name: 'Slow down the next 5 sends',
    explains: 'The service says “too fast”. Nothing left; each is tried again.',
    fault: { service: 'sms-voice', operation: 'SendTextMessage', effect: 'throttle', times: 5 },
  },
  {
    name: 'Refuse the next send: the month’s money is spent',
    explains: 'Shows “Not delivered” with the reason and what staff can do.',
    fault: {
      service: 'sms-voice',
      operation: 'SendTextMessage',
      effect: 'refuse',
      reason: 'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT',
      times: 1,
    },
  },
  {
    name: 'The text service is down',
    explains:
      'Every send fails on their side until you take this away. It may have left, so nothing is sent twice.',
    fault: { service: 'sms-voice', operation: 'SendTextMessage', effect: 'server-error' },
  },
  {
    name: 'Answer each send 5 seconds late',
    explains: 'Time to watch “Sending”.',
    fault: { service: 'sms-voice', operation: 'SendTextMessage', effect: 'delay', milliseconds: 5000 },
  },
  {
    name: 'Report everything twice',
    explains: 'Each receipt and each text from a phone reaches the county twice. It must count once.',
    fault: { service: 'sms-voice', effect: 'duplicate' },
  },
  {
    name: 'Mix up the receipts',
    explains: 'The last receipt of a text comes first. A delivered text must stay delivered.',
    fault: { service: 'sms-voice', effect: 'reorder' },
  },
  {
    name: 'Lose the answer of the next mail',
    explains: 'The mail arrives, but the county never hears so from the service. The report settles it.',
    fault: { service: 'ses', operation: 'SendEmail', effect: 'lose-answer', times: 1 },
  },
  {
    name: 'Send the next mail back',
    explains:
      'The mailbox does not exist any more. No further mail goes there until somebody tries again on “How you are told”.',
    fault: { service: 'ses', operation: 'mailbox', effect: 'refuse', times: 1 },
  },
  {
    name: 'Make the table stutter',
    explains: 'One request in ten is told to slow down.',
    fault: { service: 'dynamodb', effect: 'throttle', probability: 0.1 },
  },
]

/** A fault in plain words: `Lose the answer · the text service, SendTextMessage · 3 more times`. */
export function sayFault(fault: Fault): { what: string; where: string; howOften: string } {
  const where = `${services[fault.service] ?? fault.service}${fault.operation ? `, ${fault.operation}` : ''}`
  return { what: sayEffect(fault), where, howOften: sayFrequency(fault) }
}

function sayEffect(fault: Fault): string {
  switch (fault.effect) {
    case 'throttle':
      return 'Says “too fast”'
    case 'refuse':
      return `Refuses${fault.reason ? ` because of ${fault.reason}` : ''}`
    case 'server-error':
      return 'Fails on its own side'
    case 'lose-answer':
      return 'Does the work, and its answer is lost'
    case 'delay':
      return `Answers ${fault.milliseconds / 1000} s late`
    case 'duplicate':
      return 'Reports twice'
    case 'reorder':
      return 'Reports the last first'
    default:
      return fault satisfies never
  }
}

function sayFrequency({ times, probability }: Fault): string {
  const often = probability === undefined ? '' : `one in ${Math.round(1 / probability)}, `
  if (times === undefined) return `${often}until taken away`
  return `${often}${times === 1 ? 'once more' : `${times} more times`}`
}
