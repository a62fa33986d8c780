import type { series as english } from '../en/series.ts'

export const series: typeof english = {}
