import { createHash } from 'node:crypto'
import { AwsFault } from '../wire.ts'

/** An attribute that travels beside a message's body. */
export type MessageAttribute = { DataType: string; StringValue?: string; BinaryValue?: string }
export type MessageAttributes = Record<string, MessageAttribute>

export function md5(bytes: string | Buffer): string {
  return createHash('md5').update(bytes).digest('hex')
}

/** The digest that the SDK checks: names in order, each with its type and value, length first. */
export function md5OfAttributes(attributes: MessageAttributes): string | undefined {
  const names = Object.keys(attributes).sort()
  if (names.length === 0) return undefined
  const hash = createHash('md5')
  const add = (value: string | Buffer) => {
    const bytes = Buffer.from(value as string)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    hash.update(length).update(bytes)
  }
  for (const name of names) {
    const attribute = attributes[name] as MessageAttribute
    add(name)
    add(attribute.DataType)
    hash.update(Buffer.from([attribute.BinaryValue === undefined ? 1 : 2]))
    if (attribute.BinaryValue === undefined) add(attribute.StringValue ?? '')
    else add(Buffer.from(attribute.BinaryValue, 'base64'))
  }
  return hash.digest('hex')
}

/** Refuses what AWS refuses: more than ten, an unknown type, an empty value, a reserved name. */
export function checkMessageAttributes(attributes: MessageAttributes): void {
  const entries = Object.entries(attributes)
  const wrong = (words: string) => new AwsFault('InvalidParameterValue', words)
  if (entries.length > 10)
    throw wrong(`Number of message attributes [${entries.length}] exceeds the allowed maximum [10].`)
  for (const [name, { DataType, StringValue, BinaryValue }] of entries) {
    if (!/^(?!\.)(?!.*\.\.)(?!.*\.$)(?!(?:aws|amazon)\.)[\w.-]{1,256}$/i.test(name))
      throw wrong(`The message attribute name '${name}' is invalid.`)
    if (!/^(String|Number|Binary)(\..+)?$/.test(DataType ?? ''))
      throw wrong(
        `The type of message (user) attribute '${name}' is invalid. You must use only the following supported type prefixes: Binary, Number, String.`,
      )
    const value = DataType.startsWith('Binary') ? BinaryValue : StringValue
    if (!value)
      throw wrong(
        `The message (user) attribute '${name}' must contain a non-empty value of type '${DataType}'.`,
      )
    if (DataType.startsWith('Number') && !Number.isFinite(Number(value)))
      throw wrong(`Can't cast the value of message (user) attribute '${name}' to a number.`)
  }
}

/** What attributes weigh against the size limit of a message. */
export function sizeOfAttributes(attributes: MessageAttributes): number {
  const size = (text: string | undefined, encoding: BufferEncoding) =>
    text ? Buffer.byteLength(text, encoding) : 0
  return Object.entries(attributes).reduce(
    (sum, [name, { DataType, StringValue, BinaryValue }]) =>
      sum +
      size(name, 'utf8') +
      size(DataType, 'utf8') +
      size(StringValue, 'utf8') +
      size(BinaryValue, 'base64'),
    0,
  )
}
