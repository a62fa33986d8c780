/** Adding, editing, retiring and moving contact methods; merging; the list. */
export type ContactMethodStore = object
