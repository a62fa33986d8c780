import { randomUUID } from 'node:crypto'
import { checkInput, string, structure } from './shape.ts'
import { AwsFault, type AwsService, json, type LocalWorld } from './wire.ts'

type Input = { SecretId: string; SecretString: string; ClientRequestToken?: string }
export type Secrets = {
  service: AwsService
  /** A secret under a name, as a stack makes one; one that is there keeps what it holds. */
  make(name: string, value: string): void
  read(name: string): string | undefined
}

const id = string({ min: 1, max: 2048 })
const shapes: Record<string, ReturnType<typeof structure>> = {
  GetSecretValue: structure({ 'SecretId*': id, VersionId: string(), VersionStage: string() }),
  PutSecretValue: structure({
    'SecretId*': id,
    'SecretString*': string({ min: 1, max: 65_536 }),
    ClientRequestToken: string({ min: 32, max: 64 }),
  }),
}

/** Opens Secrets Manager: texts under a name, kept across restarts. */
export function openSecrets({ database, clock, region, account }: LocalWorld): Secrets {
  database.exec(`CREATE TABLE IF NOT EXISTS secrets (
    name TEXT PRIMARY KEY, value TEXT NOT NULL, version TEXT NOT NULL, at INTEGER NOT NULL
  ) STRICT`)
  const one = database.prepare('SELECT * FROM secrets WHERE name = ?')
  const insert = database.prepare('INSERT OR IGNORE INTO secrets VALUES (:name, :value, :version, :at)')
  const update = database.prepare(
    'UPDATE secrets SET value = :value, version = :version, at = :at WHERE name = :name',
  )
  const row = (name: string, value: string) => ({ name, value, version: randomUUID(), at: clock.now() })
  const found = (name: string) => {
    const row = one.get(name)
    if (row) return row
    throw new AwsFault('ResourceNotFoundException', "Secrets Manager can't find the specified secret.")
  }
  const told = (name: unknown, version: unknown) => ({
    ARN: `arn:aws:secretsmanager:${region}:${account}:secret:${name}-AbCdEf`,
    Name: name,
    VersionId: version,
  })

  const operations: Record<string, (input: Input) => object> = {
    GetSecretValue({ SecretId }) {
      const { name, value, version, at } = found(SecretId)
      const stages = { VersionStages: ['AWSCURRENT'], CreatedDate: Number(at) / 1000 }
      return { ...told(name, version), SecretString: value, ...stages }
    },
    PutSecretValue({ SecretId, SecretString }) {
      const { name } = found(SecretId)
      const next = row(String(name), SecretString)
      update.run(next)
      return { ...told(name, next.version), VersionStages: ['AWSCURRENT'] }
    },
  }

  return {
    make: (name, value) => void insert.run(row(name, value)),
    read: (name) => {
      const row = one.get(name)
      return row && String(row.value)
    },
    service: {
      name: 'secretsmanager',
      answer({ operation, body }) {
        const act = operations[operation]
        const shape = shapes[operation]
        if (!act || !shape)
          throw new AwsFault('UnknownOperationException', `${operation} is not served here`, 404)
        const input = JSON.parse(body.toString('utf8') || '{}')
        checkInput(shape, input)
        return json(act(input), '1.1')
      },
    },
  }
}
