/** Pictures that wait to be sent. */
export type PictureStore = object
