import type { Deps } from '../dependencies.ts'
import type { Kept } from '../follow-kept.ts'

/** An export that was asked for, or that asks for another run, is worked on. */
export async function followExports(deps: Pick<Deps, 'exportJobs'>, facts: Kept[]): Promise<void> {
  const jobs = facts.flatMap((fact) =>
    fact.kind === 'export' && fact.now.state !== 'done' ? [{ export: fact.now.id, wave: fact.now.wave }] : [],
  )
  if (jobs.length > 0) await deps.exportJobs.enqueue(jobs)
}
