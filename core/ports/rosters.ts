/** Colour tags, and the lists of clients by name, tag, status and reach. */
export type RosterStore = object
