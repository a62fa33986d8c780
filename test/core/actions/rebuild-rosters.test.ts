import { expect, test } from 'vitest'
import { rebuildRosters } from '../../../core/actions/rebuild-rosters.ts'
import { actor, openCounty } from '../../support/county.ts'

test('Clients who were there before lists were kept are written onto them once', async () => {
  const county = await openCounty()
  await county.client('dana', { name: 'Lewis Grant', number: '+18015550142' })
  await county.client('chris', { name: 'Ana Luz', number: '+18015550143' })
  const names = async (owner: { staff: string } | { department: string }) =>
    (await county.store.roster(owner, { limit: 9 })).items.map(({ name }) => name)
  expect(await names({ staff: actor('dana').staff })).toEqual([])
  expect(await rebuildRosters(county.deps)).toEqual({ kind: 'done' })
  expect(await names({ staff: actor('dana').staff })).toEqual(['Lewis Grant'])
  expect(await names({ department: 'pretrial' })).toEqual(['Ana Luz', 'Lewis Grant'])
  const cost = await county.cost(() => rebuildRosters(county.deps))
  expect(cost).toEqual({ read: 1, write: 0, requests: 1 })
})
