import type { Permission } from './access.ts'

/** Who may ask for a route at all; what the route shows or changes is decided again by the action it calls. */
export type RouteAccess = {
  permission: Permission | 'anyone' | 'signed-in'
  /** What the permission is asked about: nothing yet, the conversation named in the path, or the department. */
  subject: 'none' | 'conversation' | 'department'
}

const anyone: RouteAccess = { permission: 'anyone', subject: 'none' }
const signedIn: RouteAccess = { permission: 'signed-in', subject: 'none' }
/** Marks on clients of one's own. */
const ownClients: RouteAccess = { permission: 'edit-client', subject: 'none' }
const ownList: RouteAccess = { permission: 'see-own-clients', subject: 'none' }
/** One's own groups and mass messages, and for whoever oversees the department its staff's: the action decides. */
const toMany: RouteAccess = { permission: 'send-mass-message', subject: 'none' }
/** Own, unclaimed or waiting: `maySee` and `mayWrite` decide by what the conversation is. */
const conversation: RouteAccess = { permission: 'signed-in', subject: 'conversation' }
const inUnclaimed = (permission: Permission): RouteAccess => ({ permission, subject: 'conversation' })

/** Every route of the staff site and who may use it. A wiring test fails when the site has one that is not here. */
export const routes: Record<string, RouteAccess> = {
  'GET /': ownList,
  'GET /clients': ownList,
  'POST /clients/search': ownList,
  'POST /clients/follow-up/not-now': ownList,
  'GET /tags': ownList,
  'POST /tags': ownClients,
  'POST /tags/:tag': ownList,
  'GET /tags/:tag/deletion': ownList,
  'POST /tags/:tag/deletion': ownList,
  'GET /tags/choose': ownList,
  'POST /tags/choose': ownList,
  'POST /tags/marks': ownClients,
  'POST /tags/marks/undo': ownList,
  'GET /search': signedIn,
  'POST /search': signedIn,
  'GET /clients/new': { permission: 'add-client', subject: 'department' },
  'POST /clients': { permission: 'add-client', subject: 'department' },
  'GET /lists/pulse': signedIn,
  'GET /account': signedIn,
  'GET /department': signedIn,
  'GET /more': signedIn,
  'GET /keyboard': signedIn,

  'GET /conversations/:id': conversation,
  'GET /conversations/:id/older': conversation,
  'GET /conversations/:id/pulse': conversation,
  'POST /conversations/:id/messages': conversation,
  'POST /conversations/:id/seen': conversation,
  'GET /conversations/:id/about': conversation,
  'GET /conversations/:id/next-unread': ownList,
  'GET /conversations/:id/previous-unread': ownList,
  'GET /conversations/:id/pictures/new': conversation,
  'POST /conversations/:id/pictures/new': conversation,
  'POST /conversations/:id/pictures/uploads': conversation,
  'POST /conversations/:id/pictures': conversation,
  'GET /conversations/:id/pictures/:picture': conversation,
  'GET /conversations/:id/later': conversation,
  'POST /conversations/:id/later': conversation,
  'POST /conversations/:id/scheduled': conversation,
  'GET /conversations/:id/scheduled/:message/edit': conversation,
  'POST /conversations/:id/scheduled/:message': conversation,
  'POST /conversations/:id/scheduled/:message/cancellation': conversation,
  'POST /conversations/:id/scheduled/:message/restoration': conversation,
  'POST /conversations/:id/messages/:message/settlement': conversation,
  'POST /conversations/:id/messages/:message/taking-back': conversation,
  'POST /conversations/:id/stop-requests/:message': conversation,
  'POST /conversations/:id/notes': conversation,
  'POST /conversations/:id/notes/:message/removal': conversation,
  'POST /conversations/:id/grouping': conversation,
  'GET /conversations/:id/subjects': conversation,
  'GET /conversations/:id/subjects/:subject': conversation,
  'POST /conversations/:id/subjects/:subject/title': conversation,
  'GET /conversations/:id/edit': { permission: 'edit-client', subject: 'conversation' },
  'POST /conversations/:id/edit': { permission: 'edit-client', subject: 'conversation' },

  'GET /conversations/:id/templates': conversation,
  'POST /conversations/:id/templates': conversation,
  'POST /conversations/:id/templates/new': conversation,
  'POST /conversations/:id/templates/:template': conversation,
  'POST /conversations/:id/length': conversation,

  'GET /groups': toMany,
  'GET /groups/new': toMany,
  'POST /groups': toMany,
  'GET /groups/add': toMany,
  'POST /groups/add': toMany,
  'POST /groups/members': toMany,
  'GET /groups/:group': toMany,
  'POST /groups/:group/name': toMany,
  'GET /groups/:group/add': toMany,
  'POST /groups/:group/add': toMany,
  'POST /groups/:group/members': toMany,
  'POST /groups/:group/removal': toMany,
  'POST /groups/:group/deletion': toMany,
  'POST /groups/:group/undo': toMany,

  'GET /templates': ownList,
  'POST /templates/search': ownList,
  'GET /templates/new': ownList,
  'POST /templates': ownList,
  'GET /templates/:template': ownList,
  'POST /templates/:template': ownList,
  'POST /templates/:template/deletion': ownList,
  'POST /templates/:template/restoration': ownList,

  'GET /clients/off-list': ownList,
  'GET /conversations/:id/methods/new': { permission: 'edit-client', subject: 'conversation' },
  'POST /conversations/:id/methods': { permission: 'edit-client', subject: 'conversation' },
  'GET /conversations/:id/methods/:method': { permission: 'edit-client', subject: 'conversation' },
  'POST /conversations/:id/methods/:method': { permission: 'edit-client', subject: 'conversation' },
  'POST /conversations/:id/methods/:method/retirement': {
    permission: 'edit-client',
    subject: 'conversation',
  },
  'POST /conversations/:id/methods/:method/retirement/undo': {
    permission: 'edit-client',
    subject: 'conversation',
  },
  'POST /conversations/:id/methods/:method/wrong-person': {
    permission: 'edit-client',
    subject: 'conversation',
  },
  'POST /conversations/:id/methods/:method/wrong-person/undo': {
    permission: 'edit-client',
    subject: 'conversation',
  },
  'GET /conversations/:id/taking-off': { permission: 'edit-client', subject: 'conversation' },
  'POST /conversations/:id/taking-off': { permission: 'edit-client', subject: 'conversation' },
  'POST /conversations/:id/taking-off/undo': { permission: 'edit-client', subject: 'conversation' },
  'POST /conversations/:id/return': { permission: 'edit-client', subject: 'conversation' },
  'GET /conversations/:id/merge': { permission: 'edit-client', subject: 'conversation' },
  'POST /conversations/:id/merge': { permission: 'edit-client', subject: 'conversation' },
  'POST /conversations/:id/merge/search': { permission: 'edit-client', subject: 'conversation' },
  'POST /conversations/:id/merge/review': { permission: 'edit-client', subject: 'conversation' },
  'POST /conversations/:id/messages/:message/move': conversation,

  'GET /unclaimed': { permission: 'see-unclaimed', subject: 'department' },
  'GET /unclaimed/:id/claim': inUnclaimed('claim'),
  'POST /unclaimed/:id/claim': inUnclaimed('claim'),
  'POST /unclaimed/:id/claim/search': inUnclaimed('claim'),
  'GET /unclaimed/:id/hand-over': inUnclaimed('hand-over'),
  'POST /unclaimed/:id/hand-over': inUnclaimed('hand-over'),
  'POST /unclaimed/:id/hand-over/search': inUnclaimed('hand-over'),
  'GET /unclaimed/:id/dismissal': inUnclaimed('dismiss'),
  'POST /unclaimed/:id/dismissal': inUnclaimed('dismiss'),
  'POST /unclaimed/:id/dismissal/undo': inUnclaimed('dismiss'),

  'GET /scheduled': ownList,
  'GET /scheduled/sent': ownList,
  'GET /notifications/new': ownList,
  'POST /notifications/new': ownList,

  'GET /settings': signedIn,
  'POST /settings/preferences': signedIn,
  'GET /settings/away': signedIn,
  'POST /settings/away': signedIn,
  'POST /settings/away/ending': signedIn,
  'POST /settings/segments': signedIn,
  'GET /settings/department': signedIn,
  'POST /settings/department': { permission: 'edit-department-settings', subject: 'department' },
  'GET /alerts': ownList,
  'POST /alerts/:id/acknowledgement': conversation,

  'GET /mass-messages': toMany,
  'GET /mass-messages/new': toMany,
  'POST /mass-messages/new': toMany,
  'POST /mass-messages/review': toMany,
  'GET /mass-messages/:mass': toMany,
  'GET /mass-messages/:mass/pulse': toMany,
  'POST /mass-messages/:mass/confirmation': toMany,
  'POST /mass-messages/:mass/stop': toMany,
  'POST /mass-messages/:mass/again': toMany,

  'GET /sign-in': anyone,
  'GET /sign-in/callback': anyone,
  'POST /sign-out': signedIn,
  'GET /signed-out': anyone,

  'GET /assets/:file': anyone,
  'GET /icon.svg': anyone,
  'GET /icon-180.png': anyone,
  'GET /icon-192.png': anyone,
  'GET /icon-512.png': anyone,
  'GET /icon-maskable-512.png': anyone,
  'GET /manifest.webmanifest': anyone,
  'GET /offline': anyone,
  'GET /sw.js': anyone,
  'GET /health': anyone,
}
