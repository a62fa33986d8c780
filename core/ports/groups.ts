/** Groups and their members. */
export type GroupStore = object
