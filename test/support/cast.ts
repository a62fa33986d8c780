import type { ConversationId } from '../../core/model/ids.ts'
import { clientIdOf, conversationIdOf } from '../../local/demo-county/county.ts'
import { departments } from '../../local/demo-county/departments.ts'
import { people } from '../../local/demo-county/people.ts'
import { staff } from '../../local/demo-county/staff.ts'

/** The people whom tests, documents and the demo county share. Ids and numbers are the same everywhere, always. */

export { sharedPassword } from '../../local/demo-county/staff.ts'

/** Pretrial Services: two case managers, their supervisor, the front desk, who assesses at intake. */
export const { dana, chris, ruth, sam, tess } = staff
/** Behavioral Health: a therapist, a case manager, their supervisor, the front desk. */
export const { priya, jonah, lorraine, beth } = staff
/** The county's administrator, who signs in with a second factor. */
export const { ada } = staff

export const pretrial = departmentNamed('pretrial')
export const behavioral = departmentNamed('behavioral')

/** Reads Spanish; Dana's, and Priya's in Behavioral Health. Her second number is a landline. Two texts unread. */
export const maria = clientNamed('Maria Santos')
/** Dana's; one text unread. */
export const deshawn = clientNamed('DeShawn Carter')
/** Dana's; three texts unread. */
export const linh = clientNamed('Linh Nguyen')
/** Dana's; his phone is never reached, and the last text was not delivered. */
export const robert = clientNamed('Robert Fitzgerald-Hughes')
/** Dana's, and Jonah's in Behavioral Health; she was claimed once. */
export const aaliyah = clientNamed('Aaliyah Brooks')
/** Dana's; a message waits for the third working day. */
export const james = clientNamed('James O’Neill')
/** Dana's, new; reads Spanish. */
export const tomas = clientNamed('Tomás Herrera')
/** Dana's; nothing is unread, nothing waits. */
export const keisha = clientNamed('Keisha Williams')
/** Dana's, and Priya's in Behavioral Health. */
export const nadia = clientNamed('Nadia Petrova')
/** Dana's; his case is closed. */
export const marcus = clientNamed('Marcus Bell')
/** Dana's; reads Spanish. */
export const sofia = clientNamed('Sofía Ramírez')
/** Dana's; a landline. */
export const walter = clientNamed('Walter Lindqvist')
/** Dana's; the last text is unconfirmed, and any text to her loses its answer. */
export const patrice = clientNamed('Patrice Odom')
/** Dana's; told Pretrial Services to stop. */
export const curtis = clientNamed('Curtis Bellamy')
/** Dana's, taken off the list. */
export const gerald = clientNamed('Gerald Whitcomb')
/** Chris's. */
export const vanessa = clientNamed('Vanessa Ortiz')
/** Waits in Pretrial Services for a case manager. */
export const anthony = clientNamed('Anthony Russo')
/** Priya's. */
export const evelyn = clientNamed('Evelyn Park')

/** Robert's new phone, which nobody knows yet: its two texts wait in Unclaimed of Pretrial Services. */
export const robertsNewPhone = '+13855550175'
/** Wrote once by mistake; Sam set it aside. */
export const dismissedPhone = '+13035550180'
/** Has never written to anyone. */
export const unknownPhone = '+18015550181'

export type CastClient = ReturnType<typeof clientNamed>

function clientNamed(name: string) {
  const person = people.find((one) => one.name === name)
  if (!person) throw new Error(`nobody of the cast is called ${name}`)
  const departmentsOf = person.served.map(({ by }) => staff[by].memberships[0]?.department ?? '')
  const conversationWith = (department: string): ConversationId => conversationIdOf(name, department)
  return {
    id: clientIdOf(name),
    name,
    language: person.language,
    number: person.numbers[0]?.number ?? '',
    /** With the first department that serves them. */
    conversation: conversationWith(departmentsOf[0] ?? ''),
    conversationWith,
  }
}

function departmentNamed(id: string) {
  const department = departments.find((one) => one.id === id)
  if (!department) throw new Error(`the cast has no department ${id}`)
  return department
}
