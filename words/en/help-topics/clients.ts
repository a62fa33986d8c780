import type { Help } from '../../help.ts'

/** Adding and taking off, transfer, new numbers and unclaimed. */
export const clientTopics = {
  clients: {
    title: 'Adding clients and taking them off',
    about: 'Your list: who is on it, and how they leave it.',
    parts: [
      { heading: 'Add a client' },
      {
        steps: [
          'Press “New client” above your list.',
          'Write the name, and the phone number for texts. You can add the number later.',
          'Choose the language they read: automatic answers go out in it.',
          'Write a first message if you like. Say who you are, and which number they can call.',
        ],
      },
      {
        text: 'If somebody already has that number, you are told before anything is kept: a client of yours, a colleague’s client, or a text in Unclaimed. Your department decides what other departments may learn.',
      },
      { heading: 'Numbers and whose they are' },
      {
        list: [
          'Open the client’s details to add a number, and say whose it is: the client’s, a guardian’s, a relative’s, a lawyer’s.',
          'When a phone is no longer theirs, press “No longer used”. What is scheduled to it is cancelled.',
          'If a stranger answers, mark “Wrong person” on their message. Their texts leave your client’s record, and the number is not used any more.',
          'A phone that several clients share is allowed. A text from it goes to the one you wrote to last from there, and you can move it.',
        ],
      },
      { heading: 'Take a client off your list' },
      {
        text: 'Press “Take off your list” in the client’s details when your work with them ends. Nothing is deleted: the record stays. They get no more messages, and what is scheduled is cancelled. If they text again, they come back to your list with that text. You find them under “Off the list” and can add them back at any time.',
      },
      { heading: 'The same person twice' },
      {
        text: 'Press “Merge with another record” in the client’s details. You see both side by side before anything changes. All messages of both are kept.',
      },
    ],
  },
  transfer: {
    title: 'Transfer',
    about: 'Hand a client on to a colleague.',
    parts: [
      {
        text: 'A client is on one list at a time in a department. A supervisor or administrator can hand any client of the department on; whether you can hand on your own depends on your role.',
      },
      {
        steps: [
          'Open the client’s details and press “Transfer to a colleague”.',
          'Choose the colleague, and write them a note: what is agreed, what comes next. The client never sees it.',
          'Press “Review”: it says what goes along, and shows messages you have not read yet.',
          'If you like, send the client a message that says who writes to them from now on.',
          'Transfer. Your colleague is told at once.',
        ],
      },
      {
        list: [
          'Whether your colleague sees what was written so far is a setting of the department.',
          'Scheduled messages go along, and leave as planned.',
          'Texts from the client go to the new case manager from then on. Nothing gets lost in between.',
          'You can take a transfer back for ten minutes.',
        ],
      },
      { heading: 'When you are away' },
      {
        text: 'You need not transfer anybody for a vacation. Choose a colleague under Coverage: for those days they see your clients and answer them, and their messages say that they cover for you. Turn on the away message, too.',
      },
    ],
  },
  unclaimed: {
    title: 'New numbers and Unclaimed',
    about: 'A text from a number that nobody knows.',
    parts: [
      {
        text: 'When a text comes from a number that no client of your department has, it waits in Unclaimed. Everyone in the department who may see Unclaimed finds it there. The sender gets one automatic answer.',
      },
      { heading: 'Is it one of your clients?' },
      {
        list: [
          'Open it and ask who it is. You can answer before you claim it.',
          'Press “Claim” and say whose number it is: a new client, or a client on your list with a new number. Everything they wrote so far comes along.',
          'Is it a colleague’s client? Hand it over. The texts go to that client’s conversation. You do not see the rest of it.',
          'Is it spam or a wrong number? Press “Dismiss”. It stays under Dismissed, and comes back when they text again.',
        ],
      },
      { heading: 'A client has a new phone' },
      {
        text: 'Their first text from it is in Unclaimed. Claim it for “A client on your caseload”. Then open the client’s details and mark the old number “No longer used”.',
      },
      {
        text: 'Make sure who it is before you write about a case: anybody can say that they are your client.',
      },
    ],
  },
} satisfies Partial<Help>
