import { beforeEach, describe, expect, it } from 'vitest'
import { beginPicture } from '../../../core/actions/begin-picture.ts'
import { keepPicture } from '../../../core/actions/keep-picture.ts'
import { readPicture } from '../../../core/actions/read-picture.ts'
import { largestPictureBytes, pictureKey, uploadKey } from '../../../core/model/picture.ts'
import { actor, openCounty, type TestCounty } from '../../support/county.ts'

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const dana = actor('dana')

describe('a picture for a client', () => {
  let county: TestCounty
  let conversation: string
  beforeEach(async () => {
    county = await openCounty()
    conversation = (await county.maria()).id
  })

  it('is put by the browser, looked at, and shown from a copy that only we write', async () => {
    const begun = await beginPicture(county.deps, dana, {
      conversation,
      type: 'image/png',
      bytes: png.length,
    })
    if (begun.kind !== 'begun') throw new Error(begun.kind)
    const key = uploadKey(conversation, begun.picture)
    expect(begun.address).toContain(key)
    await county.files.put({ key, type: 'image/png', bytes: png })
    const kept = await keepPicture(county.deps, dana, {
      conversation,
      alt: ' Map to the court ',
      from: { uploaded: begun.picture },
    })
    const picture = { id: begun.picture, type: 'image/png', bytes: png.length, alt: 'Map to the court' }
    expect(kept).toEqual({ kind: 'kept', picture })
    expect(await county.deps.store.picture(conversation, begun.picture)).toEqual(picture)
    await county.files.put({ key, type: 'image/png', bytes: new Uint8Array([1]) })
    const read = await readPicture(county.deps, dana, { conversation, picture: begun.picture })
    expect(read).toMatchObject({ kind: 'picture', type: 'image/png', bytes: png })
  })

  it.each([
    ['a picture by name only', new Uint8Array(Buffer.from('<svg/>')), 'not-a-picture'],
    ['more than was said', new Uint8Array(largestPictureBytes + 1), 'empty'],
  ])('is refused when the browser put %s', async (_, bytes, because) => {
    const begun = await beginPicture(county.deps, dana, { conversation, type: 'image/png', bytes: 8 })
    if (begun.kind !== 'begun') throw new Error(begun.kind)
    await county.files.put({ key: uploadKey(conversation, begun.picture), type: 'image/png', bytes })
    const from = { uploaded: begun.picture }
    expect(await keepPicture(county.deps, dana, { conversation, alt: 'A map', from })).toEqual({
      kind: 'invalid',
      because,
    })
    expect(county.files.kept.has(pictureKey(conversation, begun.picture))).toBe(false)
  })

  it('must say what it shows', async () => {
    const given = { conversation, alt: '  ', from: { bytes: png } }
    expect(await keepPicture(county.deps, dana, given)).toEqual({ kind: 'invalid', because: 'no-alt' })
  })

  it('cannot be sent from a number that carries none', async () => {
    const without = await openCounty({ departments: (one) => ({ ...one, pictures: false }) })
    const { id } = await without.maria()
    const asked = { conversation: id, type: 'image/png', bytes: 8 }
    expect(await beginPicture(without.deps, dana, asked)).toEqual({ kind: 'invalid', because: 'no-pictures' })
  })

  it('is neither put nor seen by those who may not see the conversation', async () => {
    const kept = await keepPicture(county.deps, dana, { conversation, alt: 'A map', from: { bytes: png } })
    if (kept.kind !== 'kept') throw new Error(kept.kind)
    const chris = actor('chris')
    const asked = { conversation, picture: kept.picture.id }
    expect(await readPicture(county.deps, chris, asked)).toEqual({ kind: 'refused', because: 'not-yours' })
    expect(await readPicture(county.deps, actor('priya'), asked)).toEqual({ kind: 'not-found' })
    expect(await beginPicture(county.deps, chris, { conversation, type: 'image/png', bytes: 8 })).toEqual({
      kind: 'refused',
      because: 'not-yours',
    })
  })
})
