import { beforeEach, describe, expect, test } from 'vitest'
import type { Conversation } from '../../../core/model/conversation.ts'
import { defaultSettings } from '../../../core/model/department-settings.ts'
import type { Marker } from '../../../core/model/message.ts'
import { getItem, updateItem } from '../../../store/table.ts'
import { danger } from '../../support/alerts.ts'
import { actor, openCounty, type TestCounty } from '../../support/county.ts'
import type { Engine } from '../../support/engines.ts'

let county: TestCounty
const { staff } = actor('dana')

export function settings({ endpoint }: Engine) {
  beforeEach(async () => {
    county = await openCounty(endpoint ? { endpoint: await endpoint() } : {})
  })

  describe('What a department sets', () => {
    test('is kept once for each version, and holds at once for who set it', async () => {
      const { store } = county
      const was = await store.settings('pretrial')
      expect(was).toEqual(defaultSettings)
      await store.department('pretrial')
      const now = { ...was, answerHours: 8, hours: null, version: 1 }
      expect(await store.keepSettings('pretrial', now, was)).toBe('done')
      expect(await store.keepSettings('pretrial', { ...now, answerHours: 9 }, was)).toBe('changed')
      expect(await store.settings('pretrial')).toEqual(now)
      expect((await store.department('pretrial'))?.settings).toEqual(now)
      const next = { ...now, quietHours: null, version: 2 }
      expect(await store.keepSettings('pretrial', next, now)).toBe('done')
      expect(await store.keepSettings('pretrial', next, now)).toBe('changed')
    })
  })

  describe('What a member of staff chooses', () => {
    test('changes alone, whatever a newer release keeps beside it', async () => {
      const { store } = county
      expect(await store.preferences(staff)).toEqual({ groupBySubject: false, holdSeconds: 0 })
      await store.changePreferences(staff, { holdSeconds: 5 })
      await store.changePreferences(staff, { groupBySubject: true })
      const Key = { pk: `STAFF#${staff}`, sk: 'PREFERENCES' }
      await updateItem(county.table, {
        Key,
        UpdateExpression: 'SET later = :one',
        ExpressionAttributeValues: { ':one': 1 },
      })
      const away = {
        from: county.now(),
        to: county.now(),
        text: { en: '', es: '' },
        contact: '',
        everyMessage: true,
      }
      await store.changePreferences(staff, { away })
      expect(await store.preferences(staff)).toMatchObject({ holdSeconds: 5, groupBySubject: true, away })
      await store.changePreferences(staff, { away: undefined, groupBySubject: false })
      const { away: none, ...kept } = await store.preferences(staff)
      expect([none, kept]).toEqual([undefined, expect.objectContaining({ groupBySubject: false })])
      expect(await getItem(county.table, Key)).toMatchObject({ later: 1, type: 'preferences', v: 1 })
    })
  })

  describe('An open alert', () => {
    const marker = (of: Conversation): Marker => ({
      direction: 'marker',
      id: county.deps.ids.make('msg'),
      conversation: of.id,
      thread: of.threads[0]?.id ?? '',
      department: of.department,
      at: county.now(),
      marker: { kind: 'danger-seen' },
    })

    test('stands on its department’s list, newest first, until it is seen', async () => {
      const { store } = county
      const maria = await county.maria()
      await county.text(danger)
      county.pass(1)
      const { conversation: stranger } = await county.text(danger, { from: '+18015550155' })
      const listed = await store.alerts('pretrial')
      expect(listed.map(({ conversation }) => conversation)).toEqual([stranger, maria.id])
      expect(await store.alerts('behavioral')).toEqual([])
      expect(await store.alertMessages(listed)).toHaveLength(2)
      const was = await county.conversation(maria.id)
      const { alert: _, ...calm } = was
      const conversation = { ...calm, version: was.version + 1 }
      expect(await store.keepAlertSeen({ conversation, was, marker: marker(was) })).toBe('done')
      expect(await store.keepAlertSeen({ conversation, was, marker: marker(was) })).toBe('changed')
      expect((await store.alerts('pretrial')).map((one) => one.conversation)).toEqual([stranger])
      expect(await county.entries(was)).toHaveLength(2)
    })

    test('follows the name and the case manager in the same transaction', async () => {
      const { store } = county
      const maria = await county.maria()
      await county.text(danger)
      const was = await county.conversation(maria.id)
      const renamed = { ...was, name: 'Maria Santos-Diaz', version: was.version + 1 }
      expect(await store.keep.seen(renamed, was)).toBe('done')
      expect(await store.alerts('pretrial')).toMatchObject([{ name: 'Maria Santos-Diaz' }])
      const other = { ...renamed, staff: actor('chris').staff, version: renamed.version + 1 }
      expect(await store.keep.seen(other, renamed)).toBe('done')
      expect(await store.alerts('pretrial')).toMatchObject([{ staff: actor('chris').staff }])
    })
  })
}
