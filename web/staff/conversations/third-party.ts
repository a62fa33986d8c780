import type { ContactMethod } from '../../../core/model/contact-method.ts'
import type { Words } from '../../../words/index.ts'
import type { Shown } from './shown.ts'

/** Somebody else's phone or mailbox that the client gave. */
type ThirdParty = Pick<ContactMethod, 'title'> & { whose: Exclude<ContactMethod['whose'], 'client'> }

/** The method of this address where it is not the client's own, also one that is no longer used. */
export function thirdParty({ methods }: Pick<Shown, 'methods'>, address: string): ThirdParty | undefined {
  const method = methods.find((one) => one.address === address)
  return method && method.whose !== 'client' ? { title: method.title, whose: method.whose } : undefined
}

/** "From Mother’s home (relative)" */
export function thirdPartyWords(
  { title, whose }: ThirdParty,
  how: 'from' | 'to' | 'who',
  { subjects }: Words,
): string {
  return subjects[how](title, subjects.whose[whose])
}
