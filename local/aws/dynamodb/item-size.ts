import { numberBytes } from './numbers.ts'
import { type AttributeValue, type Item, typeOf } from './values.ts'

/** Bytes of an item by AWS's rules: UTF-8 names and text, packed numbers, 3 bytes a list or map and 1 an element. */
export function itemSize(item: Item): number {
  let size = 0
  for (const name of Object.keys(item)) size += Buffer.byteLength(name) + valueSize(item[name]!)
  return size
}

/** Bytes of one value by the same rules. */
export function valueSize(value: AttributeValue): number {
  const type = typeOf(value)
  switch (type) {
    case 'S':
      return Buffer.byteLength(value.S!)
    case 'N':
      return numberBytes(value.N!).length
    case 'B':
      return Buffer.byteLength(value.B!, 'base64')
    case 'BOOL':
    case 'NULL':
      return 1
    case 'SS':
      return total(value.SS!, (text) => Buffer.byteLength(text))
    case 'NS':
      return total(value.NS!, (number) => numberBytes(number).length)
    case 'BS':
      return total(value.BS!, (binary) => Buffer.byteLength(binary, 'base64'))
    case 'L':
      return 3 + value.L!.length + total(value.L!, valueSize)
    case 'M':
      return 3 + Object.keys(value.M!).length + itemSize(value.M!)
    default:
      return type satisfies never
  }
}

function total<T>(list: T[], size: (each: T) => number): number {
  return list.reduce((sum, each) => sum + size(each), 0)
}
