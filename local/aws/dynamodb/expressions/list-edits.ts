import type { AttributeValue } from '../values.ts'

type Edit = { index: number; value: AttributeValue | undefined }

/**
 * Changes to lists within one update. Positions mean the list as it was, so removals and additions past the end
 * wait until all is said: removed elements close up, additions follow in the order of their positions.
 */
export class ListEdits {
  private readonly waiting = new Map<AttributeValue[], Edit[]>()

  /** A list to edit: copied the first time, the same copy afterwards. */
  copyOnce(list: AttributeValue[]): AttributeValue[] {
    if (this.waiting.has(list)) return list
    const copy = [...list]
    this.waiting.set(copy, [])
    return copy
  }

  /** Notes one element to set, or with no value to remove. */
  edit(list: AttributeValue[], index: number, value: AttributeValue | undefined): void {
    if (value && index < list.length) list[index] = value
    else this.waiting.get(list)?.push({ index, value })
  }

  /** Makes the edits that waited. */
  close(): void {
    for (const [list, edits] of this.waiting) {
      const removed = new Set(edits.filter((edit) => !edit.value).map((edit) => edit.index))
      const appended = edits.filter((edit) => edit.value).sort((a, b) => a.index - b.index)
      const kept = list.filter((_, index) => !removed.has(index))
      list.splice(0, list.length, ...kept, ...appended.map((edit) => edit.value!))
    }
  }
}
