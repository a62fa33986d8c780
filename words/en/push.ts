/** Desktop notifications: on and off, for each browser. */
export const push = {
  title: 'Desktop notifications',
  lead: 'Your computer or phone tells you when a client writes, even while ClientComm is closed. The notification says only “You have new messages.”, never who wrote or what.',
  notification: {
    'new-messages': 'You have new messages.',
    works: 'Notifications work in this browser.',
  },
  here: 'In this browser',
  state: {
    asking: 'Looking whether notifications are on in this browser.',
    on: 'Notifications are on in this browser.',
    off: 'Notifications are off in this browser.',
    blocked:
      'This browser blocks notifications from ClientComm. Open the settings of this site (the icon beside the address), set Notifications to “Allow”, then reload this page.',
    unsupported:
      'This browser can’t show notifications. On an iPhone or iPad, first add ClientComm to the home screen, then open it from there.',
    failed: 'That did not work. Check your connection and try again.',
  },
  withoutScript: 'Notifications need JavaScript. Turn it on for this site to switch them on or off.',
  turnOn: 'Turn on notifications',
  turnOff: 'Turn off notifications',
  browsers: 'Your browsers',
  browsersHelp:
    'Notifications come to each of these until you turn them off, also after you were signed out for lack of use. If you sign out yourself, they pause until you sign in there again.',
  none: 'Notifications are on in no browser.',
  named: (browser: string, system: string) =>
    browser && system ? `${browser} on ${system}` : browser || system || 'A browser',
  since: (when: string) => `Turned on: ${when}`,
  test: 'Send a test',
  testOf: (name: string) => `Send a test to ${name}`,
  remove: 'Remove',
  removeOf: (name: string) => `Remove ${name}`,
  done: {
    tested: 'A test is on its way. It appears within a few seconds if that browser is running.',
    removed: 'No notifications come to that browser any more.',
    gone: 'That browser is no longer on your list.',
  },
  help: 'How notifications work',
}
