import { Aws, Duration } from 'aws-cdk-lib'
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  SingleValueWidget,
  TextWidget,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import type { County } from '../config/county.ts'
import type { CountyKey } from './county-key.ts'

/** A state of affairs that somebody must look at. */
export type Trouble = {
  /** What is wrong, in staff's words: also the heading in docs/operating.md that says what to do. */
  heading: string
  /** What staff and clients notice. */
  impact: string
  metric: IMetric
  /** It is trouble from this value on (or, with `below`, under it). */
  from: number
  below?: true
  /** So many periods in a row. */
  periods?: number
  /** Silence is trouble as well. */
  silenceToo?: true
}

/** Tells the county by e-mail when something is wrong and when it is over, and draws the dashboard. */
export class Alarms extends Construct {
  private readonly topic: Topic
  private readonly dashboard: Dashboard

  constructor(scope: Construct, id: string, { county, key }: { county: County; key: CountyKey }) {
    super(scope, id)
    this.topic = new Topic(this, 'Topic', {
      displayName: `ClientComm ${county.name}`,
      masterKey: key,
      enforceSSL: true,
    })
    this.topic.addSubscription(new EmailSubscription(county.alarmEmail))
    // A topic with a policy of its own (here: TLS only) no longer takes alarms unless the policy says so.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    )
    this.dashboard = new Dashboard(this, 'Dashboard', { defaultInterval: Duration.days(1) })
    this.dashboard.addWidgets(
      new TextWidget({
        markdown: `# ClientComm, ${county.name}\nWhat to do about an alarm: docs/operating.md`,
        width: 24,
        height: 2,
      }),
    )
  }

  /** Raises an alarm for each trouble and shows their metrics side by side under one title. */
  watch(title: string, troubles: Trouble[]): void {
    for (const trouble of troubles) this.raise(trouble)
    this.dashboard.addWidgets(
      ...troubles.map(
        ({ heading, metric, from }) =>
          new GraphWidget({
            title: `${title}: ${heading}`,
            left: [metric],
            leftAnnotations: [{ value: from, label: 'alarm' }],
            width: 8,
          }),
      ),
    )
  }

  /** Shows numbers that are never an alarm. */
  show(title: string, metrics: IMetric[]): void {
    this.dashboard.addWidgets(
      new SingleValueWidget({ title, metrics, width: 24, height: 4, period: Duration.hours(1) }),
    )
  }

  private raise({ heading, impact, metric, from, below, periods = 1, silenceToo }: Trouble): void {
    const alarm = new Alarm(this, idOf(heading), {
      alarmDescription: `${heading}. ${impact} What to do: docs/operating.md#${anchorOf(heading)}`,
      metric,
      threshold: from,
      comparisonOperator: below
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: silenceToo ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(new SnsAction(this.topic))
    alarm.addOkAction(new SnsAction(this.topic))
  }
}

/** The address that a heading gets when Markdown is shown: `Texts wait` → `texts-wait`. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-')
}

function idOf(heading: string): string {
  return heading.replace(/(^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, __, letter: string) => letter.toUpperCase())
}
