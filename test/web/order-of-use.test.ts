import { expect, test } from 'vitest'
import type { ContactMethod } from '../../core/model/contact-method.ts'
import type { Conversation } from '../../core/model/conversation.ts'
import { inOrderOfUse } from '../../web/staff/conversations/shown.ts'

const method = (address: string, texts: ContactMethod['texts']) => ({ address, texts }) as ContactMethod
const order = (about: Partial<Conversation>, methods: ContactMethod[]) =>
  inOrderOfUse({ conversation: about as Conversation, methods }).map(({ address }) => address)

test('the number used last stands first, then what works, then what is not known to', () => {
  const methods = [method('new', 'unknown'), method('works', 'works'), method('used', 'unknown')]
  expect(order({ address: 'used' }, methods)).toEqual(['used', 'works', 'new'])
})

test('what can’t get texts, or has opted out, stands last even where it was used last', () => {
  const methods = [method('landline', 'cannot'), method('stopped', 'works'), method('new', 'unknown')]
  const about = { address: 'landline', stopped: ['stopped'] }
  expect(order(about, methods)).toEqual(['new', 'landline', 'stopped'])
})
