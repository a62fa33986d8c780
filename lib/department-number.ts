import { Stack } from 'aws-cdk-lib'
import { CfnOptOutList, CfnPhoneNumber } from 'aws-cdk-lib/aws-smsvoice'
import { Construct } from 'constructs'
import type { County, DepartmentInFile, TextNumber } from '../config/county.ts'
import type { AssignedNumber } from '../config/county-facts.ts'
import type { CountyFunction } from './county-function.ts'
import { DeployStep } from './deploy-step.ts'
import { type Keyword, keywordsOf } from './keywords.ts'
import { retained } from './protection.ts'

export type DepartmentNumberProps = {
  county: County
  department: DepartmentInFile
  inboundTopicArn: string
  /** Gets and arranges the kinds of numbers that CloudFormation cannot make. */
  arranger: () => CountyFunction
}

/**
 * A department's text number and its own opt-out list: a STOP to one department does not silence another.
 * Both outlive the stack, since a number given back is lost to the county and a forgotten opt-out breaks the law.
 */
export class DepartmentNumber extends Construct {
  readonly assigned: AssignedNumber
  readonly numberArn: string
  readonly optOutListArn: string

  constructor(scope: Construct, id: string, props: DepartmentNumberProps) {
    super(scope, id)
    const { county, department } = props
    const list = new CfnOptOutList(this, 'OptOutList')
    list.applyRemovalPolicy(retained(county))
    this.optOutListArn = list.attrArn
    const { textNumber } = department
    const number =
      'request' in textNumber && textNumber.request === 'SIMULATOR'
        ? this.simulator(props, list.ref)
        : this.arranged(props, textNumber as Exclude<TextNumber, { request: 'SIMULATOR' }>, list.ref)
    this.numberArn = number.arn
    this.assigned = { textNumber: number.number, textNumberId: number.id, optOutList: list.ref }
  }

  /**
   * Two-way is not switched on here: a simulator number's texts never leave the service, so nobody can text it, and
   * whether the service accepts the setting for it is not documented. A first deploy must not fail on that.
   */
  private simulator({ county, department }: DepartmentNumberProps, optOutList: string) {
    const { stop, help, further } = keywordsOf(department, county)
    const number = new CfnPhoneNumber(this, 'Number', {
      isoCountryCode: 'US',
      numberType: 'SIMULATOR',
      numberCapabilities: department.pictures ? ['SMS', 'MMS'] : ['SMS'],
      mandatoryKeywords: { stop: { message: stop }, help: { message: help } },
      optionalKeywords: further,
      optOutListName: optOutList,
      selfManagedOptOutsEnabled: false,
      deletionProtectionEnabled: county.protect.enabled,
    })
    number.applyRemovalPolicy(retained(county))
    return { number: number.attrPhoneNumber, id: number.attrPhoneNumberId, arn: number.attrArn }
  }

  private arranged(
    { county, department, inboundTopicArn, arranger }: DepartmentNumberProps,
    source: Exclude<TextNumber, { request: 'SIMULATOR' }>,
    optOutList: string,
  ) {
    const { stop, help, further } = keywordsOf(department, county)
    const keywords: Keyword[] = [
      { keyword: 'STOP', message: stop, action: 'OPT_OUT' },
      { keyword: 'HELP', message: help, action: 'AUTOMATIC_RESPONSE' },
      ...further,
    ]
    const wanted = {
      department: department.id,
      source,
      pictures: department.pictures ?? false,
      optOutList,
      inboundTopic: inboundTopicArn,
      keywords,
    }
    const step = new DeployStep(this, 'ArrangedNumber', {
      fn: arranger(),
      kind: 'TextNumber',
      given: { wanted: this.stackJson(wanted) },
    })
    return {
      number: step.getAttString('PhoneNumber'),
      id: step.getAttString('PhoneNumberId'),
      arn: step.getAttString('Arn'),
    }
  }

  private stackJson(value: unknown): string {
    return Stack.of(this).toJsonString(value)
  }
}
