import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import { acceptWildcard } from './accepted.ts'
import { CountyFunction } from './county-function.ts'
import type { CountyKey } from './county-key.ts'
import { CountyQueue } from './county-queue.ts'

/**
 * Messages written now for later: one schedule each, which puts the message's ids on the queue of releases when it
 * is due. The schedule decides nothing; the release reads again whether the message is still wanted.
 */
export class SendLater extends Construct {
  readonly releaser: CountyFunction
  readonly releases: CountyQueue
  private readonly group: ScheduleGroup
  private readonly role: Role

  constructor(scope: Construct, id: string, { key }: { key: CountyKey }) {
    super(scope, id)
    this.releaser = new CountyFunction(this, 'ReleaseScheduled', {
      name: 'release-scheduled',
      does: 'Moves a due message into its thread, if it is still wanted',
      timeoutSeconds: 30,
      key,
    })
    this.releases = new CountyQueue(this, 'Releases', { key, reader: this.releaser, feeding: { batch: 10 } })
    // Lost schedules are healed by the sweep; a group left behind would stop the next first deploy by its name.
    this.group = new ScheduleGroup(this, 'Schedules', { removalPolicy: RemovalPolicy.DESTROY })
    this.role = this.schedulerRole(key)
  }

  /** Lets a function make, change and remove schedules, and release at once what is due within 90 seconds. */
  letSchedule(fn: CountyFunction): void {
    const { partition, region, account } = Stack.of(this)
    const schedules = `arn:${partition}:scheduler:${region}:${account}:schedule/${this.group.scheduleGroupName}/*`
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: [
          'scheduler:CreateSchedule',
          'scheduler:GetSchedule',
          'scheduler:UpdateSchedule',
          'scheduler:DeleteSchedule',
        ],
        resources: [schedules],
      }),
    )
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['iam:PassRole'],
        resources: [this.role.roleArn],
        conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
      }),
    )
    this.releases.letSend(fn, 'RELEASE_QUEUE_URL')
    fn.addEnvironment('RELEASE_QUEUE_ARN', this.releases.queue.queueArn)
    fn.addEnvironment('SCHEDULE_GROUP_NAME', this.group.scheduleGroupName)
    fn.addEnvironment('SCHEDULE_ROLE_ARN', this.role.roleArn)
    fn.addEnvironment('SCHEDULE_DEAD_LETTER_ARN', this.releases.deadLetters.queueArn)
    acceptWildcard(
      fn.role!,
      schedules,
      'A schedule is named after its message, so its name is not known at deploy; the group holds nothing else.',
    )
  }

  /** What the scheduler itself may do: put messages on these two queues, for schedules of this group only. */
  private schedulerRole(key: CountyKey): Role {
    const { account } = Stack.of(this)
    const role = new Role(this, 'SchedulerRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': account, 'aws:SourceArn': this.group.scheduleGroupArn },
        },
      }),
    })
    const queues = [this.releases.queue.queueArn, this.releases.deadLetters.queueArn]
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: queues }))
    key.letUse(role, 'sqs', 'read and write')
    return role
  }
}
