/** As long as an address may be to be delivered (RFC 5321). */
export const longestEmail = 254

export type ReadEmail = { kind: 'email'; email: string } | { kind: 'empty' | 'not-an-address' }

/** Reads an e-mail address as a person types it: without spaces around, lower case. */
export function readEmail(typed: string): ReadEmail {
  const email = typed.trim().toLowerCase()
  if (email === '') return { kind: 'empty' }
  if (email.length > longestEmail || !address.test(email)) return { kind: 'not-an-address' }
  return { kind: 'email', email }
}

const address = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/
