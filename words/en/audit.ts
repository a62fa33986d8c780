/** Who saw or did what, for those permitted. */
export const audit = {
  title: 'Audit',
}
