import { Stack } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import type { County } from '../config/county.ts'
import { countyFacts } from '../config/county-facts.ts'
import { CountyFunction } from './county-function.ts'
import type { CountyKey } from './county-key.ts'
import { DeployStep } from './deploy-step.ts'
import type { Records } from './records.ts'
import type { TextNumbers } from './text-numbers.ts'

type Props = { county: County; key: CountyKey; records: Records; textNumbers: TextNumbers }

/** Brings the county file into the table at each deploy, with the numbers its departments got. */
export class CountyFacts extends Construct {
  constructor(scope: Construct, id: string, { county, key, records, textNumbers }: Props) {
    super(scope, id)
    const fn = new CountyFunction(this, 'DeployCounty', {
      name: 'deploy-county',
      does: 'At deploy: writes the facts of the county file into the table',
      timeoutSeconds: 60,
      key,
    })
    records.letKeep(fn)
    const facts = Stack.of(this).toJsonString(countyFacts(county, textNumbers.assigned))
    new DeployStep(this, 'Facts', { fn, kind: 'CountyFacts', given: { facts } })
  }
}
