/** What staff are told by e-mail and on the desktop, by each one’s choice. */
export const notices = {
  title: 'How you are told',
}
