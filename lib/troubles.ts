import { Duration } from 'aws-cdk-lib'
import type { RestApi } from 'aws-cdk-lib/aws-apigateway'
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern } from 'aws-cdk-lib/aws-logs'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { Trouble } from './alarms.ts'
import type { CountyFunction } from './county-function.ts'
import type { CountyQueue } from './county-queue.ts'

type Words = { heading: string; impact: string }

/** Something failed for good and waits for a person: the first one counts. */
export function deadLettersOf(queue: IQueue, words: Words): Trouble {
  const metric = queue.metricApproximateNumberOfMessagesVisible({
    statistic: 'max',
    period: Duration.minutes(5),
  })
  return { ...words, metric, from: 1 }
}

/** The oldest message waits longer than this. */
export function waitingIn({ queue }: CountyQueue, minutes: number, words: Words): Trouble {
  const metric = queue.metricApproximateAgeOfOldestMessage({ statistic: 'max', period: Duration.minutes(1) })
  return { ...words, metric, from: minutes * 60, periods: 3 }
}

/** The stream's reader is this far behind. */
export function behind(reader: CountyFunction, minutes: number, words: Words): Trouble {
  const metric = reader.metric('IteratorAge', { statistic: 'max', period: Duration.minutes(1) })
  return { ...words, metric, from: minutes * 60_000, periods: 3 }
}

/** Fewer than this many good runs in five minutes; none at all counts as well. */
export function standingStill(fn: CountyFunction, goodRuns: number, words: Words): Trouble {
  const period = Duration.minutes(5)
  const metric = new MathExpression({
    expression: 'runs - faults',
    usingMetrics: { runs: fn.metricInvocations({ period }), faults: fn.metricErrors({ period }) },
    period,
    label: 'good runs',
  })
  return { ...words, metric, from: goodRuns, below: true, silenceToo: true }
}

/** Runs that Lambda turned away, over all functions. */
export function turnedAway(functions: CountyFunction[], words: Words): Trouble {
  const period = Duration.minutes(5)
  const usingMetrics = Object.fromEntries(
    functions.map((fn, index) => [`f${index}`, fn.metricThrottles({ period })]),
  )
  const metric = new MathExpression({
    expression: 'SUM(METRICS())',
    usingMetrics,
    period,
    label: 'turned away',
  })
  return { ...words, metric, from: 1, periods: 2 }
}

export function siteFaults(api: RestApi, words: Words): Trouble {
  return {
    ...words,
    metric: api.metricServerError({ statistic: 'sum', period: Duration.minutes(5) }),
    from: 5,
  }
}

/** So many outcomes of a kind in a quarter of an hour, counted over these functions' logs. */
export function outcomes(counted: Counted[], outcome: string, from: number, words: Words): Trouble {
  const period = Duration.minutes(15)
  const metrics = counted.map((one) => outcomeMetric(one, outcome, period))
  if (metrics.length === 1 && metrics[0]) return { ...words, metric: metrics[0], from }
  const usingMetrics = Object.fromEntries(metrics.map((metric, index) => [`f${index}`, metric]))
  const metric = new MathExpression({ expression: 'SUM(METRICS())', usingMetrics, period, label: outcome })
  return { ...words, metric, from }
}

/** A function whose log lines tell of one thing each, or of as many as their `count` says. */
export type Counted = { fn: CountyFunction; each: 'line' | 'count' }

/** Our log lines say what came of each thing in `outcome`; CloudWatch counts them as they are written. */
function outcomeMetric({ fn, each }: Counted, outcome: string, period: Duration): IMetric {
  return fn.logs
    .addMetricFilter(`${outcome}Outcomes`, {
      filterPattern: FilterPattern.stringValue('$.outcome', '=', outcome),
      metricNamespace: `ClientComm/${fn.stack.stackName}`,
      metricName: `${fn.node.id}-${outcome}`,
      metricValue: each === 'line' ? '1' : '$.count',
    })
    .metric({ statistic: 'sum', period })
}
