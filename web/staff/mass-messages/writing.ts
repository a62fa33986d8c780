import type { SelectionOpened } from '../../../core/actions/mass/open-selection.ts'
import type { Selection } from '../../../core/model/mass-message.ts'
import type { Template } from '../../../core/model/template.ts'
import type { Typed } from './typed.ts'

/** A mass message while it is written: what was typed, to whom, and what needs fixing. */
export type Writing = {
  typed: Typed
  selection: Selection
  selected: Extract<SelectionOpened, { kind: 'selected' }>
  templates: Template[]
  problem?: { field: 'to' | 'body' | 'when' | 'asked' | 'template'; say: string } | undefined
}

/** What needs fixing in a field, as a sentence. */
export function errorOf(
  { problem }: Writing,
  field: NonNullable<Writing['problem']>['field'],
): string | undefined {
  return problem?.field === field ? problem.say : undefined
}
