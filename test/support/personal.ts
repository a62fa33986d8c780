import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb'
import type { World } from '../../local/world.ts'

export type Personal = { kind: 'name' | 'number' | 'address' | 'text'; words: string }

/** Shorter texts ("ok", "yes") stand in any log by chance. */
const shortestText = 12

/** Everything personal that the table holds now: what no log may hold. */
export async function personalOf({ endpoint, region, house }: World): Promise<Personal[]> {
  const credentials = { accessKeyId: 'TEST', secretAccessKey: 'test' }
  const client = new DynamoDBClient({ endpoint, region, credentials })
  const found = new Map<string, Personal>()
  const pages = paginateScan({ client: DynamoDBDocumentClient.from(client) }, { TableName: house.table.name })
  for await (const { Items = [] } of pages)
    for (const item of Items) for (const one of personalIn(item)) found.set(`${one.kind} ${one.words}`, one)
  client.destroy()
  return [...found.values()]
}

const shared = ['department-from-file', 'county', 'number']

function personalIn(item: Record<string, unknown>): Personal[] {
  if (shared.includes(String(item.type))) return []
  const line = (item.line ?? {}) as Record<string, unknown>
  return [
    ...[item.name, line.name].flatMap((name) => told('name', name, 5)),
    ...[item.address, item.from, item.to, line.address].flatMap(numbers),
    ...told('address', item.email, 5),
    ...[item.body, item.note, line.preview].flatMap((words) => told('text', words, shortestText)),
  ]
}

function told(kind: Personal['kind'], words: unknown, shortest: number): Personal[] {
  return typeof words === 'string' && words.length >= shortest
    ? [{ kind, words: words.replace(/…$/, '') }]
    : []
}

/** In each way in which numbers are written. */
function numbers(address: unknown): Personal[] {
  const [, area, exchange, rest] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(String(address ?? '')) ?? []
  if (!area) return []
  return [`${area}${exchange}${rest}`, `${area}) ${exchange}-${rest}`, `${area}-${exchange}-${rest}`].map(
    (words) => ({
      kind: 'number' as const,
      words,
    }),
  )
}
