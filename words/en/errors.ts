/** What a page says when something can't be done. Each tells what to do next. */
export const errors = {
  400: {
    title: 'We could not read that',
    text: 'Something in the address or the form is not as it should be. Go back and try again.',
  },
  401: { title: 'Your session has ended', text: 'Sign in again. Your words are still in the message box.' },
  403: {
    title: 'You can’t open this',
    text: 'It belongs to another case manager, or your role does not include it. Ask your supervisor if you need it.',
  },
  404: {
    title: 'There is nothing here',
    text: 'It may have been moved or claimed by a colleague. Look in your client list.',
  },
  405: { title: 'That does not work here', text: 'Go back and try again.' },
  409: {
    title: 'Someone was first',
    text: 'This has changed while you were working on it. Reload the page and look again.',
  },
  413: { title: 'That is too much', text: 'Shorten your message and send it again.' },
  422: { title: 'Please check this', text: 'Correct what is marked and send it again.' },
  429: { title: 'One moment', text: 'That was too fast. Wait a minute and try again.' },
  500: {
    title: 'Something went wrong on our side',
    text: 'Try again in a minute. If it stays so, tell your administrator this number:',
  },
  503: { title: 'ClientComm is busy', text: 'Try again in a minute. Texts from clients are kept.' },
  offline: {
    title: 'You are offline',
    text: 'Nothing is stored on this device. Connect to the internet, then try again.',
  },
  expired: {
    title: 'Your session has ended',
    text: 'Sign in in a new window, then press Send again here. Your words are kept.',
  },
  crossSite: {
    title: 'We stopped that',
    text: 'This did not come from a ClientComm page. Open ClientComm and try again.',
  },
  signedOut: 'You have been signed out. Sign in again in a new window, then go on here. Your words are kept.',
  notSaved: 'That was not saved. Try again.',
  notSent: 'Your message was not sent. Try again.',
  noConnection: 'No connection. We keep trying.',
  connected: 'Connected again.',
  formKey: 'This form is incomplete. Reload the page and send it again.',
  because: {
    'not-yours': 'This client is on a colleague’s list.',
    'not-in-department': 'There is nothing here.',
    'no-permission': 'Your role does not include this. Ask your supervisor if you need it.',
  },
  home: 'Go to your clients',
  reference: (id: string) => `Number: ${id}`,
}
