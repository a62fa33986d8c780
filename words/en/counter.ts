/** The counter beside a message box: how many texts will be billed, what fits, and what makes it cost more. */
export const counter = {
  texts: (count: number, left: number) =>
    count <= 1 ? `1 text, ${left} left` : `${count} texts, ${left} left`,
  costly: (character: string) => `“${character}” makes this text cost more.`,
  tooLong: 'This is too long for a text. Shorten it, or send it in two.',
}
