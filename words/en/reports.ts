/** Volume, answers, failures and cost of the department. */
export const reports = {
  title: 'Reports',
}
