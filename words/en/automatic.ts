/** What the product itself texts to people. Plain words, a reading grade of 6 or lower. */
export const automatic = {
  /** The one-time answer to an unknown number; the AWS text number takes no calls, so it names the one that does. */
  unknownNumber: (department: string, callNumber?: string) =>
    `This is ${department}. We do not know this number. Please text your name. ${
      callNumber === undefined ? '' : `To talk to us, call ${callNumber}. `
    }In an emergency, call 911.`,
}
