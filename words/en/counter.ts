/** The counter beside a message box: how many texts will be billed, what fits, and what makes it cost more. */
export const counter = {
  texts: (count: number, left: number) =>
    count <= 1 ? `1 text, ${left} left` : `${count} texts, ${left} left`,
  /** Only said where plain characters would cost less. */
  costly: (character: string, count: number | string, without: number | string) =>
    `“${character}” makes this cost ${count} texts instead of ${without}.`,
  replace: (character: string, plain: string) => `Use “${plain}” for “${character}”`,
  leaveOut: (character: string) => `Leave out “${character}”`,
  replaceAll: 'Use plain characters',
  check: 'Count texts',
  tooLong: 'This is too long for a text. Shorten it, or send it in two.',
}
