import type { DynamoDBStreamEvent } from 'aws-lambda'
import { followKept } from '../core/actions/follow-kept.ts'
import { readKept } from '../store/stream.ts'
import { forKept, log } from './dependencies.ts'

/**
 * Something was kept in the table: what follows from it. A fault fails the batch; the stream halves it until the
 * record at fault stands alone, and what was followed before is followed again without harm.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<void> {
  const facts = event.Records.map(readKept).filter((fact) => fact !== undefined)
  if (facts.length === 0) return
  const outcome = await followKept(forKept(), facts)
  log.info('kept facts followed', { outcome: outcome.kind, count: facts.length })
}
