/** The named sets of permissions that the county edits. */
export const roles = {
  title: 'Roles',
}
