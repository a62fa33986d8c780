/** What one does for the department as a whole. */
export const department = {
  title: 'Department',
  clients: { title: 'All clients', about: 'Every client of the department, by name' },
  waiting: {
    title: 'Waiting to be assigned',
    about: 'Clients without a case manager: write to them, assign them',
  },
  oversight: {
    title: 'Needs attention',
    about: 'Reported messages, and clients whose messages wait unread for too long',
  },
  transfers: { title: 'Transfer clients', about: 'Hand several clients on at once, as when somebody leaves' },
  coverage: { title: 'Coverage', about: 'Who stands in for whom, and until when' },
  staff: { title: 'Staff', about: 'Create accounts, reset sign-ins, change roles, disable' },
  reports: { title: 'Reports', about: 'Volume, who answers and how fast, failures and cost' },
  imports: { title: 'Import clients', about: 'Add clients from a CSV file' },
  exports: { title: 'Public-records export', about: 'A person’s or a period’s messages, with redaction' },
  records: { title: 'Records', about: 'How long things are kept, and what is on hold' },
  audit: { title: 'Audit', about: 'Who saw or did what, and when' },
  roles: { title: 'Roles', about: 'What each role may do, in the whole county' },
  settings: {
    title: 'Department settings',
    about: 'Hours, automatic answers, alert words, transfer and more',
  },
}
