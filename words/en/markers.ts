/** Facts of a conversation's history that are no messages. `by` is missing where the product did it itself. */
export const markers = {
  claimed: (number: string, by?: string) =>
    `${number} added to this client${byWhom(by)}. Earlier texts from it are here too`,
  'handed-over': (number: string, by?: string) =>
    `${number} handed to this client${byWhom(by)}. Earlier texts from it are here too`,
  restored: (by?: string) =>
    by ? `Back on the list${byWhom(by)}` : 'Back on the list, because of a new text',
  'opted-out': (number: string) => `${number} opted out of texts`,
  'opted-in': (number: string) => `${number} gets texts again`,
  'scheduled-cancelled': (
    by?: string,
    count = 1,
    because?: 'taken-off' | 'wrong-person' | 'retired' | 'merged',
  ) =>
    `${count === 1 ? 'Scheduled message' : `${count} scheduled messages`} cancelled${because ? whyCancelled[because] : byWhom(by)}`,
  'number-added': (number: string, by?: string) => `${number} added${byWhom(by)}`,
  'number-changed': (number: string, was: string, by?: string) =>
    `Number changed from ${was} to ${number}${byWhom(by)}`,
  'number-retired': (number: string, by?: string) => `${number} no longer used${byWhom(by)}`,
  'wrong-person': (number: string, by?: string) =>
    `${number} belongs to someone else: its texts were moved out of here${byWhom(by)}`,
  merged: (name: string, by?: string) => `Merged with ${name}${byWhom(by)}. Messages of both are here`,
  'taken-off': (because: string, by?: string) => `Taken off the list${byWhom(by)}: ${because}`,
  'moved-away': (number: string, by?: string) =>
    `A text from ${number} was moved to another client${byWhom(by)}`,
  'moved-here': (number: string, by?: string) => `A text from ${number} was moved here${byWhom(by)}`,
  paused: (number: string) =>
    `The last message asks to stop. Nothing is sent to ${number} until you answer that question`,
  resumed: (number: string, by?: string) => `Texts to ${number} go on${byWhom(by)}`,
  'danger-seen': (by?: string) => `Alert seen${byWhom(by)}`,
  'read-by': (by?: string) => `Read${byWhom(by)}, who oversees the department`,
  reported: (by?: string) => `A message was reported to the supervisors${byWhom(by)}`,
  'repeat-ended': () =>
    'This was the last one. A repeated message goes on for a year; set it up again if it is still wanted',
  'case-manager-left': (from: string) =>
    `${from} no longer works in this department. Waiting for a case manager`,
  transferred: (to: string, from?: string, by?: string) =>
    from === undefined
      ? `Assigned to ${to}${byWhom(by)}`
      : `Transferred from ${from} to ${to}${by === from ? '' : byWhom(by)}`,
  'transfer-taken-back': (to: string, by?: string) =>
    to === '' ? `Transfer taken back${byWhom(by)}` : `Transfer taken back${byWhom(by)}: with ${to} again`,
  'handed-on': (department?: string, to?: string, by?: string) =>
    `Handed on to ${to === undefined ? '' : `${to}, `}${department ?? 'another department'}${byWhom(by)}`,
  'came-from': (department?: string, by?: string) =>
    `Came from ${department ?? 'another department'}${byWhom(by)}`,
  'history-stays': 'What was written before is not shown here',
  note: (note: string) => `Note: ${note}`,
}

const whyCancelled = {
  'taken-off': ', because the client was taken off the list',
  'wrong-person': ', because the number belongs to someone else',
  retired: ', because the number is no longer used',
  merged: ', because the clients were merged',
}

function byWhom(name: string | undefined): string {
  return name === undefined ? '' : ` by ${name}`
}
