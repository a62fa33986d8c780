import { type DepartmentId, isId } from '../../../core/model/ids.ts'
import type { TransferTo } from '../../../core/model/transfer.ts'

/** Reads whom a form names: `st_…`, a department's word, or `department/st_…`. Undefined where it names nobody. */
export function readReceiver(value: string): TransferTo | undefined {
  const isColleague: boolean = isId('st', value)
  if (isColleague) return { kind: 'colleague', staff: value }
  const [department = '', staff] = value.split('/')
  if (!isWord(department) || (staff !== undefined && !isId('st', staff))) return undefined
  return { kind: 'department', department, ...(staff ? { staff } : {}) }
}

function isWord(department: string): department is DepartmentId {
  return /^[a-z][a-z0-9-]{0,39}$/.test(department)
}
