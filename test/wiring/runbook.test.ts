import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { anchorOf } from '../../lib/alarms.ts'
import { ofType, type Synthesised, synthesised } from '../lib/support/synthesised.ts'

const runbook = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'operating.md'), 'utf8')
const headings = [...runbook.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading!)

describe('an alarm', () => {
  let synth: Synthesised
  let descriptions: string[]
  beforeAll(async () => {
    synth = await synthesised()
    descriptions = ofType(synth, 'AWS::CloudWatch::Alarm').map(
      ([, alarm]) => alarm.Properties.AlarmDescription,
    )
  })

  it('has a heading in the runbook, and the runbook has no heading without an alarm', () => {
    const named = descriptions.map((description) => description.split('. ')[0]!)
    expect(named.toSorted()).toEqual(headings.toSorted())
  })

  it('says what staff notice, and leads to its heading', () => {
    for (const description of descriptions) {
      const [heading, impact] = description.split('. ')
      expect(impact?.length).toBeGreaterThan(20)
      expect(description).toContain(`docs/operating.md#${anchorOf(heading!)}`)
    }
  })

  it('is told when it begins and when it is over', () => {
    const topic = { Ref: ofType(synth, 'AWS::SNS::Topic').find(([id]) => id.startsWith('Alarms'))![0] }
    for (const [, { Properties }] of ofType(synth, 'AWS::CloudWatch::Alarm')) {
      expect(Properties).toMatchObject({ AlarmActions: [topic], OKActions: [topic] })
    }
    expect(
      ofType(synth, 'AWS::SNS::Subscription').map(([, { Properties }]) => Properties.Endpoint),
    ).toContain('it-alarms@harborcounty.example')
  })

  it('watches every queue: its dead letters, and how long its messages wait', () => {
    const watched = (metric: string) =>
      new Set(
        ofType(synth, 'AWS::CloudWatch::Alarm')
          .filter(([, { Properties }]) => Properties.MetricName === metric)
          .map(([, { Properties }]) => Properties.Dimensions[0].Value['Fn::GetAtt'][0]),
      )
    const queues = ofType(synth, 'AWS::SQS::Queue').map(([id]) => id)
    const deadLetters = queues.filter((id) => id.includes('DeadLetters'))
    expect(watched('ApproximateNumberOfMessagesVisible')).toEqual(new Set(deadLetters))
    expect(watched('ApproximateAgeOfOldestMessage')).toEqual(
      new Set(queues.filter((id) => !deadLetters.includes(id))),
    )
  })
})
