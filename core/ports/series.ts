/** Repeated messages, and what was sent of the scheduled ones. */
export type SeriesStore = object
