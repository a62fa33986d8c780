/** The mail service's reports on the event bus that we collect, by their `detail-type`. */
export const mailReports = [
  'Email Sent',
  'Email Delivered',
  'Email Bounced',
  'Email Complaint Received',
  'Email Rejected',
] as const
