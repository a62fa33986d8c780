const rows = (count: number) => (count === 1 ? '1 client' : `${count.toLocaleString('en-US')} clients`)

/** Clients from a CSV file. */
export const imports = {
  title: 'Import clients',
  lead: 'Save your list as a CSV file (in Excel: Save as, CSV UTF-8) and choose it here. You see what would happen before anything is imported.',
  columns: {
    title: 'What the file needs',
    about:
      'A first line with names of columns, then a line for each client. Only the name is required. Other columns are left aside.',
    names: {
      name: 'Name, or First name and Last name',
      phone: 'Phone, and Second phone',
      email: 'Email',
      status: (statuses: string) => `Status: ${statuses}`,
      language: 'Language: English or Spanish',
      manager: 'Case manager: their county e-mail address. Left empty, the client waits to be assigned',
      note: 'Note, at most 1,000 characters',
    },
    template: 'Download a template',
  },
  file: 'CSV file',
  fileHelp: 'At most 2,000 clients and 1 MB.',
  paste: 'Or paste the lines here',
  check: 'Check the file',
  wrong: {
    empty: 'Choose a file, or paste its lines.',
    'unclosed-quote': 'A quotation mark is never closed. Save the file as CSV again.',
    'no-name': 'There is no column for names. Call one Name, or two First name and Last name.',
    'no-rows': 'There is a first line with names of columns, and no client under it.',
    'too-many': 'These are more than 2,000 clients. Split the file.',
    'too-large': 'The file is larger than 1 MB. Split it.',
  },
  earlier: 'Earlier imports',
  by: (name: string) => `by ${name}`,
  states: {
    checked: 'Checked, not imported',
    importing: 'Being imported',
    done: 'Done',
  },
  preview: {
    title: 'Look before you import',
    nothingYet: 'Nothing has been imported yet.',
    fresh: 'Clients to add',
    already: 'Clients of yours already, left as they are',
    faulty: 'Lines that need fixing',
    unused: (columns: string) => `Columns left aside: ${columns}`,
    faults: 'What needs fixing',
    faultsHelp: 'Correct these lines in your file and check it again, or leave them out.',
    line: 'Line',
    field: 'Field',
    what: 'What to do',
    more: 'Only the first 300 are shown.',
    leaveOut: (count: number) => (count === 1 ? 'Leave out the 1 line' : `Leave out the ${count} lines`),
    leaveOutNeeded: 'Some lines need fixing. Tick the box to leave them out, or check a corrected file.',
    import: (count: number) => `Import ${rows(count)}`,
    another: 'Check another file',
    nothing: 'There is nobody to add.',
    stale:
      'Something changed since this file was checked: one of these clients was added, or a case manager left. Check the file again.',
    sample: 'The first clients to add',
    name: 'Name',
    phone: 'Phone',
    manager: 'Case manager',
    waits: 'Waits to be assigned',
  },
  fields: {
    name: 'Name',
    first: 'First name',
    last: 'Last name',
    phone: 'Phone',
    phone2: 'Second phone',
    email: 'Email',
    status: 'Status',
    language: 'Language',
    manager: 'Case manager',
    note: 'Note',
  },
  faults: {
    empty: () => 'Enter a name.',
    'too-long': () => 'Make it shorter.',
    unreadable: () => 'It holds characters that can’t be seen. Type it again.',
    'not-a-number': () => 'This is no phone number.',
    'not-possible': () => 'No such phone number exists. Check its digits, ten in the US.',
    'not-an-email': () => 'This is no e-mail address.',
    'unknown-status': () => 'Your department has no such status. Use one of its own, or leave it empty.',
    'unknown-language': () => 'Write English or Spanish.',
    'no-such-manager': () =>
      'Nobody in your department has this e-mail address. Correct it, or leave it empty.',
    'keeps-no-clients': () =>
      'This colleague keeps no clients of their own. Name another, or leave it empty.',
    twice: (line?: string) => `The same as line ${line ?? ''}. Keep one of the two.`,
    known: (by?: string) =>
      by
        ? `Another client with this number is served by ${by}. Ask them whose number it is.`
        : 'Another client of your department has this number and waits for a case manager.',
    unclaimed: () => 'This number has written and waits in Unclaimed. Claim it there.',
  },
  progress: {
    title: 'Import',
    of: (done: number, all: number) => `${done.toLocaleString('en-US')} of ${rows(all)}`,
    running: 'This goes on by itself. You may leave this page.',
    refresh: 'Refresh',
    push: 'Continue the import',
    stuck: 'Nothing has moved for two minutes.',
    done: (count: number) => `${rows(count)} added.`,
    notAdded: (count: number) =>
      count === 1
        ? '1 line was not added: it changed while the import ran.'
        : `${count} lines were not added: they changed while the import ran.`,
    results: 'Line by line',
    added: 'Added',
    already: 'A client already',
    notYet: 'Not yet',
    next: 'Next lines',
    previous: 'Previous lines',
    open: (name: string) => `Open ${name}`,
  },
  template: {
    name: 'clients-template',
    head: ['Name', 'Phone', 'Second phone', 'Email', 'Status', 'Language', 'Case manager', 'Note'],
    example: { name: 'Maria Example', language: 'Spanish', note: 'Prefers texts after 5' },
  },
}
