import type { Parameters } from './parameters.ts'
import { invalid, refuseUnmet, unmetConstraint } from './refusals.ts'
import type { StreamViewType, Table } from './tables.ts'
import { isObject } from './values.ts'

const one = 'One or more parameter values were invalid:'
const viewTypes = ['NEW_AND_OLD_IMAGES', 'NEW_IMAGE', 'OLD_IMAGE', 'KEYS_ONLY']

/** How the table is paid for, and what else only DescribeTable tells again. */
export function readThroughput(parameters: Parameters): Table['said'] {
  const billing = parameters.BillingMode === 'PAY_PER_REQUEST' ? 'PAY_PER_REQUEST' : 'PROVISIONED'
  const wanted = parameters.ProvisionedThroughput as Record<string, number> | undefined
  if (billing === 'PROVISIONED' && !wanted) {
    throw invalid(
      `${one} ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED`,
    )
  }
  if (billing === 'PAY_PER_REQUEST' && wanted) {
    throw invalid(
      `${one} Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST`,
    )
  }
  return {
    billing,
    throughput: {
      ReadCapacityUnits: wanted?.ReadCapacityUnits ?? 0,
      WriteCapacityUnits: wanted?.WriteCapacityUnits ?? 0,
    },
    ...(parameters.TableClass ? { tableClass: parameters.TableClass as string } : {}),
    ...(parameters.SSESpecification ? { encryption: parameters.SSESpecification } : {}),
  }
}

/** The table's stream, where one is asked for. */
export function readStream(wire: unknown, now: number): Table['stream'] {
  if (!isObject(wire)) return undefined
  refuseOthers(wire, ['StreamEnabled', 'StreamViewType'])
  const { StreamEnabled: enabled, StreamViewType: viewType } = wire
  if (enabled !== true) {
    if (viewType !== undefined) throw invalid(`${one} StreamViewType given but StreamEnabled is false`)
    return undefined
  }
  if (!viewTypes.includes(viewType as string)) {
    refuseUnmet([
      unmetConstraint(
        viewType ?? null,
        'streamSpecification.streamViewType',
        `Member must satisfy enum value set: [${viewTypes.join(', ')}]`,
      ),
    ])
  }
  return { viewType: viewType as StreamViewType, label: new Date(now).toISOString().slice(0, 23) }
}

/** Refuses members of a structure within CreateTable that we do not know. */
export function refuseOthers(wire: Record<string, unknown>, allowed: string[]): void {
  const other = Object.keys(wire).find((name) => !allowed.includes(name))
  if (other) throw invalid(`Unknown parameter in input: "${other}" (operation CreateTable)`)
}
