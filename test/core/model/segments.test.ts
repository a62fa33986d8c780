import { assert, property, string } from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { cheaperText, isTooLong, plainQuotes, segmentsOf } from '../../../core/model/segments.ts'

const times = (text: string, count: number) => text.repeat(count)

describe('GSM-7 texts', () => {
  test.each([
    ['nothing', '', 0, 160],
    ['one letter', 'a', 1, 159],
    ['the picture’s words', 'Do you need a ride? We can give you a bus pass.', 1, 113],
    ['a full one', times('a', 160), 1, 0],
    ['one more', times('a', 161), 2, 153 * 2 - 161],
    ['two full', times('a', 306), 2, 0],
    ['one more than two', times('a', 307), 3, 152],
    ['ten full', times('a', 1530), 10, 0],
    ['Spanish that is in the alphabet', '¿Qué mañana, señor? ¡Ñandú no: Ñ, É, Ü!'.replace('ú', 'ü'), 1, 121],
    ['a line end', 'a\nb', 1, 157],
  ])('%s', (_, body, count, left) => {
    expect(segmentsOf(body)).toEqual({ count, encoding: 'GSM', left })
  })

  test.each([...'^{}\\[~]|€', '\f'])('counts %j twice', (character) => {
    expect(segmentsOf(character)).toEqual({ count: 1, encoding: 'GSM', left: 158 })
    expect(segmentsOf(times(character, 80)).count).toBe(1)
    expect(segmentsOf(times(character, 81)).count).toBe(2)
  })

  it('never splits a two-septet character over two parts', () => {
    // 153 does not divide by two: each part holds 76 and leaves a septet empty.
    expect(segmentsOf(times('€', 152)).count).toBe(2)
    expect(segmentsOf(times('€', 153))).toEqual({ count: 3, encoding: 'GSM', left: 151 })
    // Without the rule 306 septets would be two parts.
    expect(segmentsOf(`${times('a', 152)}€${times('a', 152)}`)).toEqual({
      count: 3,
      encoding: 'GSM',
      left: 152,
    })
    expect(segmentsOf(`${times('a', 151)}€${times('a', 153)}`).count).toBe(2)
  })
})

describe('UCS-2 texts', () => {
  test.each([
    ['an accent outside the alphabet', 'Ramírez', 1, 63, 'í'],
    ['a full one', `á${times('a', 69)}`, 1, 0, 'á'],
    ['one more', `á${times('a', 70)}`, 2, 134 - 71, 'á'],
    ['two full', `á${times('a', 133)}`, 2, 0, 'á'],
    ['one more than two', `á${times('a', 134)}`, 3, 66, 'á'],
    ['a curly apostrophe', 'It’s', 1, 66, '’'],
    ['a backtick', '`', 1, 69, '`'],
    ['a tab', 'a\tb', 1, 67, '\t'],
    ['an emoji', 'ok 👍', 1, 65, '👍'],
    ['an emoji of several code points', 'ok 👩‍👧 é á', 1, 58, '👩‍👧'],
    ['small ç, though capital Ç is in the alphabet', 'Çç', 1, 68, 'ç'],
    ['half a pair', '\ud83d', 1, 69, '\ud83d'],
  ])('%s', (_, body, count, left, costly) => {
    expect(segmentsOf(body)).toEqual({ count, encoding: 'UCS-2', left, costly })
  })

  it('never splits a surrogate pair over two parts', () => {
    expect(segmentsOf(times('👍', 35)).count).toBe(1)
    // 67 is odd: 33 emoji a part.
    expect(segmentsOf(times('👍', 66))).toMatchObject({ count: 2, left: 1 })
    expect(segmentsOf(times('👍', 67))).toMatchObject({ count: 3, left: 65 })
    expect(segmentsOf(`${times('a', 66)}👍${times('a', 66)}`)).toMatchObject({ count: 3, left: 66 })
  })

  it('counts extension characters once', () => {
    expect(segmentsOf('á€').left).toBe(68)
  })
})

it('never counts fewer parts than the units need, nor more than a unit lost per part', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 400 }), (body) => {
      const { count, encoding, left } = segmentsOf(body)
      if (encoding === 'UCS-2' && body.length > 70) {
        expect(count).toBeGreaterThanOrEqual(Math.ceil(body.length / 67))
        expect(count).toBeLessThanOrEqual(Math.ceil(body.length / 66))
      }
      expect(left).toBeGreaterThanOrEqual(0)
    }),
  )
})

describe('too long for the service', () => {
  test.each([
    [times('a', 1530), false],
    [times('a', 1531), true],
    [times('€', 765), false],
    [times('€', 766), true],
    [times('á', 630), false],
    [times('á', 631), true],
    [times('👍', 315), false],
    [times('👍', 316), true],
  ])('%#', (body, tooLong) => {
    expect(isTooLong(body)).toBe(tooLong)
  })
})

describe('typography put in unasked', () => {
  test.each([
    ['“It’s ‘here’”', "\"It's 'here'\""],
    ['9–10 — or later…', '9-10 - or later...'],
    ['a\u00a0b\u202fc\u2009d\te', 'a b c d e'],
    ['one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
    ['zero\u200bwidth\ufeff soft\u00adhyphen', 'zerowidth softhyphen'],
    ['e\u0301 decomposed', 'é decomposed'],
  ])('%j becomes %j', (typed, plain) => {
    expect(plainQuotes(typed)).toBe(plain)
    expect(segmentsOf(plain).encoding).toBe('GSM')
  })

  it('keeps what staff meant', () => {
    for (const body of ['¿Sí, mañana? «bien» ñ', '👩‍👧 👍', '日本', 'a  b', '5 × 3 = 15'])
      expect(plainQuotes(body)).toBe(body)
  })

  it('is the same when done twice', () => {
    assert(
      property(string({ unit: 'binary' }), (body) => {
        expect(plainQuotes(plainQuotes(body))).toBe(plainQuotes(body))
      }),
    )
  })
})

describe('plain characters for those that cost more', () => {
  const filler = 'a'.repeat(80)
  test.each([
    ['an accent', `Ramírez ${filler}`, { body: `Ramirez ${filler}`, count: 1, from: 'í', to: 'i', kinds: 1 }],
    ['several', `áí ${filler}`, { body: `ai ${filler}`, count: 1, from: 'á', to: 'a', kinds: 2 }],
    ['one often', `áá ${filler}`, { body: `aa ${filler}`, count: 1, from: 'á', to: 'a', kinds: 1 }],
    ['small ç', `ç${filler}`, { body: `c${filler}`, count: 1, from: 'ç', to: 'c', kinds: 1 }],
    ['a backtick', `\`${filler}`, { body: `'${filler}`, count: 1, from: '`', to: "'", kinds: 1 }],
    ['guillemets', `«${filler}»`, { body: `"${filler}"`, count: 1, from: '«', to: '"', kinds: 2 }],
    [
      'an emoji between words',
      `ok 👍 ${filler}`,
      { body: `ok ${filler}`, count: 1, from: '👍', to: '', kinds: 1 },
    ],
    ['an emoji of several', `${filler} 👩‍👧`, { body: filler, count: 1, from: '👩‍👧', to: '', kinds: 1 }],
    ['a flag', `${filler}🇲🇽`, { body: filler, count: 1, from: '🇲🇽', to: '', kinds: 1 }],
  ])('%s', (_, body, cheaper) => {
    expect(cheaperText(body)).toEqual(cheaper)
  })

  test.each([
    ['what costs no more', 'Sí 👍'],
    ['what GSM-7 has', `¿Qué mañana? ñ é ü ${filler}`],
    ['letters that have no plain ones', `日本 ${filler}`],
    ['a replacement that would not help while another stays', `日 í ${filler}`],
  ])('leaves alone %s', (_, body) => {
    expect(cheaperText(body)).toBeUndefined()
  })

  it('never offers what would cost as much, nor anything but GSM-7', () => {
    assert(
      property(string({ unit: 'grapheme', minLength: 60, maxLength: 200 }), (body) => {
        const cheaper = cheaperText(body)
        if (!cheaper) return
        expect(cheaper.count).toBeLessThan(segmentsOf(body).count)
        expect(segmentsOf(cheaper.body).count).toBe(cheaper.count)
      }),
    )
  })
})
