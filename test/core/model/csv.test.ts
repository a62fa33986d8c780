import { describe, expect, test } from 'vitest'
import { csvOf } from '../../../core/model/csv.ts'
import { decodedCsv, readCsv } from '../../../core/model/csv-reading.ts'
import { columnsOf } from '../../../core/model/import-columns.ts'

describe('A CSV file', () => {
  test.each<[string, string, string[][]]>([
    [
      'commas',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quotes, doubled ones and line breaks in them',
      '"a ""x""",b\n"1\n2",3',
      [
        ['a "x"', 'b'],
        ['1\n2', '3'],
      ],
    ],
    [
      'a mark at its beginning and empty lines',
      '\uFEFFa,b\n\n , \n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
  ])('is read with %s', (_, text, rows) => {
    expect(readCsv(text)?.map(({ cells }) => cells)).toEqual(rows)
  })

  test('names the line a spreadsheet shows, and tells of a quote that is never closed', () => {
    expect(readCsv('a\n"1\n2"\n\n3')?.map(({ line }) => line)).toEqual([1, 2, 5])
    expect(readCsv('a\n"1')).toBeUndefined()
  })

  test('is read as UTF-8, or as Windows writes it', () => {
    expect(decodedCsv(new TextEncoder().encode('José'))).toBe('José')
    expect(decodedCsv(Uint8Array.from([0x4a, 0x6f, 0x73, 0xe9]))).toBe('José')
  })

  test('says by its columns what it holds, in both languages', () => {
    expect(columnsOf(['Full Name', 'Cell-Phone', 'Case manager e-mail', 'Shoe size'])).toEqual({
      at: { name: 0, phone: 1, manager: 2 },
      unused: ['Shoe size'],
    })
    expect(columnsOf(['Nombre', 'Teléfono', 'Correo electrónico', 'Notas']).at).toEqual({
      name: 0,
      phone: 1,
      email: 2,
      note: 3,
    })
  })

  test.each(['=1+1', '+1', '-1', '@x', '\tx'])('is written so that no spreadsheet runs %j', (formula) => {
    expect(csvOf([[formula, 'a "b", c', 5]])).toBe(`\uFEFF'${formula},"a ""b"", c",5\r\n`)
  })
})
