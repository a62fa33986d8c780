import { boolean, checkInput, string, structure } from './shape.ts'
import { AwsFault, type AwsService, json, type LocalWorld } from './wire.ts'

type Input = { Name: string; Value: string; Type?: string; Overwrite?: boolean }
export type Parameters = { service: AwsService; put(name: string, value: string): void }

const name = string({ min: 1, max: 2048, pattern: /[\w./:-]+/ })
const shapes: Record<string, ReturnType<typeof structure>> = {
  GetParameter: structure({ 'Name*': name, WithDecryption: boolean }),
  PutParameter: structure({
    'Name*': name,
    'Value*': string({ min: 1, max: 4096 }),
    Type: string({ oneOf: ['String'] }),
    Overwrite: boolean,
  }),
}

/** Opens SSM's parameters: plain texts under a name, kept across restarts. */
export function openParameters({ database, clock, region, account }: LocalWorld): Parameters {
  database.exec(`CREATE TABLE IF NOT EXISTS ssm_parameters (
    name TEXT PRIMARY KEY, value TEXT NOT NULL, version INTEGER NOT NULL, at INTEGER NOT NULL
  ) STRICT`)
  const one = database.prepare('SELECT * FROM ssm_parameters WHERE name = ?')
  const keep = database.prepare(
    `INSERT INTO ssm_parameters VALUES (:name, :value, 1, :at)
     ON CONFLICT (name) DO UPDATE SET value = :value, version = version + 1, at = :at`,
  )

  const put = (name: string, value: string) => void keep.run({ name, value, at: clock.now() })
  const operations: Record<string, (input: Input) => object> = {
    GetParameter({ Name }) {
      const row = one.get(Name)
      if (!row) throw new AwsFault('ParameterNotFound', `Parameter ${Name} not found.`)
      const arn = `arn:aws:ssm:${region}:${account}:parameter${Name.startsWith('/') ? '' : '/'}${Name}`
      const told = { Name, Type: 'String', DataType: 'text', Value: row.value, Version: row.version }
      return { Parameter: { ...told, ARN: arn, LastModifiedDate: Number(row.at) / 1000 } }
    },
    PutParameter({ Name, Value, Type, Overwrite }) {
      const before = one.get(Name)
      if (before && !Overwrite)
        throw new AwsFault(
          'ParameterAlreadyExists',
          'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
        )
      if (!before && !Type)
        throw new AwsFault('ValidationException', 'A parameter type is required when you create a parameter.')
      put(Name, Value)
      return { Version: Number(before?.version ?? 0) + 1, Tier: 'Standard' }
    },
  }

  return {
    put,
    service: {
      name: 'ssm',
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
