/** The push services of the browsers there are: Chrome and Edge on Android and Linux, Firefox, Edge on Windows, Safari. */
export const pushServices = [
  'https://fcm.googleapis.com',
  'https://*.push.services.mozilla.com',
  'https://*.notify.windows.com',
  'https://*.push.apple.com',
]
