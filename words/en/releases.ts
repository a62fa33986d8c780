/** A client’s recorded releases of information. */
export const releases = {
  title: 'Releases of information',
}
