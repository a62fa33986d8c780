import { describe, expect, it, test } from 'vitest'
import { largestPictureBytes, pictureProblem, pictureTypeOf } from '../../../core/model/picture.ts'

const bytes = (...beginning: number[]) => new Uint8Array([...beginning, 0, 1, 2, 3])
const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

describe('the kind of a picture', () => {
  test.each([
    ['image/jpeg', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['image/png', png],
    ['image/gif', bytes(...Buffer.from('GIF89a'))],
    [undefined, bytes(...Buffer.from('<svg onload="alert(1)">'))],
    [undefined, bytes(...Buffer.from('%PDF-1.7'))],
    [undefined, bytes(...Buffer.from('RIFF....WEBP'))],
    [undefined, new Uint8Array()],
  ])('is %s by its first bytes, whatever its name says', (type, file) => {
    expect(pictureTypeOf(file)).toBe(type)
  })
})

describe('what is wrong with a file', () => {
  it('is nothing with a picture of just the largest size', () => {
    const largest = new Uint8Array(largestPictureBytes)
    largest.set(png)
    expect(pictureProblem(largest)).toBeUndefined()
  })
  it('is its size, when it is one byte larger', () => {
    expect(pictureProblem(new Uint8Array(largestPictureBytes + 1))).toBe('too-large')
  })
  it('is that it holds nothing, or no picture', () => {
    expect(pictureProblem(new Uint8Array())).toBe('empty')
    expect(pictureProblem(bytes(1, 2, 3))).toBe('not-a-picture')
  })
})
