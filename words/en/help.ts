/** Help, readable signed out. */
export const help = {
  title: 'Help',
}
