/** Accounts of the staff: creating, changing, disabling. */
export const people = {
  title: 'Staff',
}
