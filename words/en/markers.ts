/** Facts of a conversation's history that are no messages. `by` is missing where the product did it itself. */
export const markers = {
  claimed: (number: string, by?: string) =>
    `${number} added to this client${byWhom(by)}. Earlier texts from it are here too`,
  'handed-over': (number: string, by?: string) =>
    `${number} handed to this client${byWhom(by)}. Earlier texts from it are here too`,
  restored: () => 'Back on the list, because of a new text',
  'opted-out': (number: string) => `${number} opted out of texts`,
  'opted-in': (number: string) => `${number} gets texts again`,
  'scheduled-cancelled': (by?: string) => `Scheduled message cancelled${byWhom(by)}`,
}

function byWhom(name: string | undefined): string {
  return name === undefined ? '' : ` by ${name}`
}
