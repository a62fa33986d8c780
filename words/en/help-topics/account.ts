import type { Help } from '../../help.ts'

/** Alerts on each browser, installing, account. */
export const accountTopics = {
  alerts: {
    title: 'Alerts: how you are told of messages',
    about: 'Counts, e-mail, and notifications in each browser.',
    parts: [
      { heading: 'In ClientComm' },
      {
        text: 'The red number in the navigation counts clients with unread messages. It also stands first in the title of the page, so that you see it on a tab in the background. When a client writes while you are on another page, a line at the top says so.',
      },
      { heading: 'By e-mail' },
      {
        text: 'You get an e-mail for new messages; those within two minutes share one. Under “How you are told of messages” you choose every message, a summary by the hour, by the day or on workdays, or none. Your department can leave the text of messages out of e-mails.',
      },
      { heading: 'Notifications on your computer or phone' },
      {
        steps: [
          'Open your account menu and choose “Desktop notifications”.',
          'Press “Turn on notifications”. The browser asks whether it may: press Allow.',
          'Press “Send a test” beside your browser’s name.',
        ],
      },
      {
        text: 'A notification says only “You have new messages.”, never who wrote or what. Turn notifications on in each browser you use. They also come while you are signed out for lack of use. To stop them, press “Turn off notifications” there, or “Remove” beside any of your browsers.',
      },
      { heading: 'If none comes' },
      {
        list: [
          'Chrome and Edge: press the icon at the left of the address, then set Notifications to Allow.',
          'Firefox: press the lock beside the address and take away “Blocked” at Send notifications.',
          'Safari on a Mac: Safari, Settings, Websites, Notifications, then Allow.',
          'iPhone and iPad: add ClientComm to the home screen first, open it there, then turn notifications on.',
          'Windows: Settings, System, Notifications: switch them on for your browser. On a Mac: System Settings, Notifications. Look whether “Do not disturb” or “Focus” is on.',
          'The browser must be running, on Windows and Mac at least in the background.',
          'Your county’s network may block notification services. Ask your county IT.',
        ],
      },
    ],
  },
  installing: {
    title: 'Installing on computer and phone',
    about: 'ClientComm with an icon of its own.',
    parts: [
      {
        text: 'You need not install anything: any current browser will do. Installed, ClientComm has an icon and a window of its own. It keeps no messages on the device.',
      },
      { heading: 'Computer, Chrome or Edge' },
      {
        steps: [
          'Open ClientComm and sign in.',
          'Chrome: press the install icon at the right of the address. Edge: open the menu, Apps, “Install this site as an app”.',
          'Press Install.',
        ],
      },
      { heading: 'Mac, Safari' },
      { steps: ['Open ClientComm and sign in.', 'Open the File menu and choose “Add to Dock”.'] },
      { heading: 'iPhone and iPad, Safari' },
      {
        steps: [
          'Open ClientComm and sign in.',
          'Press Share, the square with the arrow.',
          'Choose “Add to Home Screen”, then Add.',
        ],
      },
      { heading: 'Android, Chrome' },
      {
        steps: [
          'Open ClientComm and sign in.',
          'Open the menu, the three dots.',
          'Choose “Add to home screen” or “Install app”.',
        ],
      },
      { heading: 'Firefox on a computer' },
      { text: 'Keep ClientComm as a bookmark or a pinned tab. Notifications work all the same.' },
      { heading: 'Without a connection' },
      {
        text: 'ClientComm then says that you are offline. Words that you are typing stay in the box until you are connected again.',
      },
    ],
  },
  account: {
    title: 'Your account',
    about: 'Signing in, password, second factor, and lost phones.',
    parts: [
      { heading: 'The first time' },
      {
        text: 'A supervisor or administrator makes your account. You get an e-mail with a temporary password that is good for seven days. Where staff sign in with their county account, you use that one instead.',
      },
      {
        steps: [
          'Open the address in the e-mail and sign in with the temporary password.',
          'Choose a password of at least 12 characters.',
          'Connect an authenticator app on your phone: it shows the code that you enter after the password.',
        ],
      },
      { heading: 'Password or phone lost' },
      {
        list: [
          'Password forgotten: choose “Forgot your password?” on the sign-in page.',
          'New phone, or the app is gone: ask your supervisor to start your sign-in over.',
          'No e-mail came: look in the spam folder, then ask your supervisor to invite you again.',
        ],
      },
      { heading: 'Being signed out' },
      {
        text: 'You are signed out after 30 minutes without use, and after 12 hours in any case. Words that you were typing are given back to you. Sign out yourself on a computer that others use.',
      },
      { heading: 'Your settings' },
      {
        list: [
          'Your account: your name, desk phone and language, and where you are signed in.',
          'My settings: how long you can take a message back, and whether conversations are grouped by subject.',
          'Away message: an automatic answer while you are out.',
        ],
      },
    ],
  },
} satisfies Partial<Help>
