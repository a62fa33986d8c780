import { AwsFault, type LocalWorld } from '../wire.ts'
import { checkAttributes, type QueueAttributes, readRedrivePolicy, usualAttributes } from './attributes.ts'

export type Queue = { name: string; attributes: QueueAttributes; createdAt: number; modifiedAt: number }
export type Queues = {
  /** Creates the queue, or finds it when one with these very attributes exists. */
  create(name: string, attributes?: QueueAttributes): Queue
  set(name: string, attributes: QueueAttributes): void
  /** Throws `QueueDoesNotExist`. */
  find(name: string): Queue
  list(prefix: string): Queue[]
  arnOf(name: string): string
  addressOf(name: string): string
  /** The queue that a `QueueUrl` or an ARN names, whatever host it was written for. */
  named(addressOrArn: string): Queue
}

/** The queues and what they are set to, kept across restarts. */
export function openQueues({ database, clock, region, account, endpoint }: LocalWorld): Queues {
  database.exec(`CREATE TABLE IF NOT EXISTS sqs_queues (
    name TEXT PRIMARY KEY, attributes TEXT NOT NULL, created_at INTEGER NOT NULL, modified_at INTEGER NOT NULL
  ) STRICT`)
  const keep = database.prepare('INSERT OR REPLACE INTO sqs_queues VALUES (?, ?, ?, ?)')
  const known = new Map<string, Queue>()
  for (const row of database.prepare('SELECT * FROM sqs_queues').all()) {
    const name = String(row.name)
    const attributes = JSON.parse(String(row.attributes))
    known.set(name, {
      name,
      attributes,
      createdAt: Number(row.created_at),
      modifiedAt: Number(row.modified_at),
    })
  }

  function save(queue: Queue): Queue {
    keep.run(queue.name, JSON.stringify(queue.attributes), queue.createdAt, queue.modifiedAt)
    known.set(queue.name, queue)
    return queue
  }

  function find(name: string): Queue {
    const queue = known.get(name)
    if (!queue) throw new AwsFault('QueueDoesNotExist', 'The specified queue does not exist.')
    return queue
  }

  /** A dead-letter queue has to exist before a queue can name it. */
  function checkDeadLetters(attributes: QueueAttributes) {
    const policy = readRedrivePolicy(attributes.RedrivePolicy)
    if (policy && !known.has(policy.deadLetterTargetArn.split(':').at(-1) ?? ''))
      throw new AwsFault(
        'InvalidParameterValue',
        `Value ${attributes.RedrivePolicy} for parameter RedrivePolicy is invalid. Reason: Dead letter target does not exist.`,
      )
  }

  return {
    find,
    create(name, attributes = {}) {
      if (!/^[\w-]{1,80}$/.test(name))
        throw new AwsFault(
          'InvalidParameterValue',
          'Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length',
        )
      checkAttributes(attributes)
      checkDeadLetters(attributes)
      const existing = known.get(name)
      for (const [attribute, value] of Object.entries(attributes))
        if (existing && existing.attributes[attribute] !== value)
          throw new AwsFault(
            'QueueNameExists',
            `A queue already exists with the same name and a different value for attribute ${attribute}`,
          )
      const now = clock.now()
      return (
        existing ??
        save({ name, attributes: { ...usualAttributes, ...attributes }, createdAt: now, modifiedAt: now })
      )
    },
    set(name, attributes) {
      const queue = find(name)
      checkAttributes(attributes)
      checkDeadLetters(attributes)
      save({ ...queue, attributes: { ...queue.attributes, ...attributes }, modifiedAt: clock.now() })
    },
    list: (prefix) =>
      [...known.values()]
        .filter(({ name }) => name.startsWith(prefix))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    arnOf: (name) => `arn:aws:sqs:${region}:${account}:${name}`,
    addressOf: (name) => `${endpoint}/${account}/${name}`,
    named: (addressOrArn) => find(addressOrArn.split(/[/:]/).at(-1) ?? ''),
  }
}
