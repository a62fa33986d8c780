import { tellStaff } from '../../core/actions/notices/tell-staff.ts'
import { sweep } from '../../core/actions/sweep.ts'
import type { Actor } from '../../core/model/staff.ts'
import type { TestCounty } from './county.ts'

const notices: Actor = { kind: 'service', name: 'notices' }

/** Follows what was kept, and the notices that this kept, and does the jobs that are to be done at once. */
export async function tell(county: TestCounty): Promise<string[]> {
  await county.follow()
  await county.follow()
  return work(county)
}

/** Does the jobs of telling by e-mail that are to be done at once, or all of them. */
export async function work(county: TestCounty, delayed = false): Promise<string[]> {
  const done: string[] = []
  for (const { delaySeconds, ...job } of county.noticeJobs.jobs.splice(0)) {
    if (job.by === 'push') continue
    if (delaySeconds > 0 && !delayed) county.noticeJobs.jobs.push({ ...job, delaySeconds })
    else done.push((await tellStaff(county.deps, notices, job)).kind)
  }
  return done
}

/** Two minutes pass, and what waited for others goes out. */
export async function twoMinutesLater(county: TestCounty): Promise<string[]> {
  county.pass(121)
  return work(county, true)
}

/** The sweep looks, and what it asks for is done. */
export async function swept(county: TestCounty): Promise<string[]> {
  await sweep(county.deps, { kind: 'service', name: 'sweep' }, { sendTimeoutSeconds: 30, shards: 4 })
  return work(county, true)
}
