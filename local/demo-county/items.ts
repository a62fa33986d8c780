import type { Department } from '../../core/model/department.ts'
import type { ThreadEntry } from '../../core/model/message.ts'
import { entryItem } from '../../store/entries.ts'
import {
  addressItem,
  clientItem,
  conversationItem,
  countyItem,
  departmentItem,
  type Kept,
  memberItem,
  methodItem,
  numberItem,
  scheduledItem,
  staffEmailItem,
  staffItem,
} from '../../store/items.ts'
import { sentLaterItem } from '../../store/sent-later.ts'
import { subjectItem } from '../../store/subject-items.ts'
import { tagItem } from '../../store/tags.ts'
import type { ToldCounty } from './county.ts'
import { facts } from './departments.ts'
import type { CastStaff } from './staff.ts'
import { castTags } from './tags.ts'

/** What a deploy writes of the county. */
export function itemsOfCounty(departments: Department[]): Kept[] {
  return [
    countyItem(facts.county),
    ...departments.map(departmentItem),
    ...departments.map(({ textNumber, id }) => numberItem(textNumber, id)),
  ]
}

/** What supervisors and administrators would have written of their staff. */
export function itemsOfStaff(staff: CastStaff[]): Kept[] {
  return staff.flatMap(({ title: _, totpSecret: __, memberships, ...about }) => [
    staffItem(about),
    staffEmailItem(about),
    ...memberships.map((membership) => memberItem(about, membership)),
  ])
}

/** The colour tags that staff would have made. */
export function itemsOfChoices(): Kept[] {
  return castTags().map(tagItem)
}

/** What everyone would have written in a year. */
export function itemsOfPeople({ clients, links, conversations }: ToldCounty): Kept[] {
  return [
    ...clients.flatMap(({ client, methods }) => [clientItem(client), ...methods.map(methodItem)]),
    ...links.map(addressItem),
    ...conversations.flatMap(({ conversation, entries, scheduled, aside }) => [
      ...entries.map(entryItem),
      ...entries.flatMap(sentLaterOf),
      ...aside.map((subject) => subjectItem(conversation.id, subject)),
      ...scheduled.map((one) => scheduledItem(one, conversation)),
      conversationItem(conversation),
    ]),
  ]
}

/** The record of a message that had been scheduled. */
function sentLaterOf(entry: ThreadEntry): Kept[] {
  if (entry.direction !== 'out' || !entry.scheduledFor || !('staff' in entry.author)) return []
  const { author, at, id, thread } = entry
  return [sentLaterItem({ staff: author.staff, at, id, thread })]
}
