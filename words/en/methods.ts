/** Contact methods, adding and merging, the list. */
export const methods = {}
