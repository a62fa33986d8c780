import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const longestFileBytes = 2_000_000
const remembered = 5_000

export type FunctionLog = {
  write(functionName: string, text: string): void
  /** The last lines, oldest first: of one function or of all. */
  lines(functionName?: string): string[]
}

/**
 * Keeps what functions write to their output: the last lines in memory, and all in `log/<function>.log`, where a
 * full file is set aside once (`.1`).
 */
export function openFunctionLog(dataDir: string): FunctionLog {
  const folder = join(dataDir, 'log')
  mkdirSync(folder, { recursive: true })
  const sizes = new Map<string, number>()
  const last: { functionName: string; line: string }[] = []

  function sizeOf(file: string): number {
    return sizes.get(file) ?? statSync(file, { throwIfNoEntry: false })?.size ?? 0
  }

  return {
    write(functionName, text) {
      const file = join(folder, `${functionName}.log`)
      const size = sizeOf(file)
      if (size > longestFileBytes) renameSync(file, `${file}.1`)
      appendFileSync(file, text)
      sizes.set(file, (size > longestFileBytes ? 0 : size) + Buffer.byteLength(text))
      for (const line of text.split('\n')) if (line !== '') last.push({ functionName, line })
      if (last.length > remembered) last.splice(0, last.length - remembered)
    },
    lines: (functionName) =>
      last.flatMap((one) =>
        functionName === undefined || one.functionName === functionName ? [one.line] : [],
      ),
  }
}
