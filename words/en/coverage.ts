/** Who stands in for whom. */
export const coverage = {
  title: 'Coverage',
}
