import type { Help } from '../../help.ts'

/** How it works, messages, good practice, calls. */
export const messageTopics = {
  'how-it-works': {
    title: 'How ClientComm works',
    about: 'You write on this site, your client gets an ordinary text.',
    parts: [
      {
        text: 'ClientComm lets you and your clients write to each other. Clients need no app and no account: they get ordinary texts, from your department’s number. You read and answer on this site, on a computer or a phone.',
      },
      { heading: 'What your client sees' },
      {
        list: [
          'All texts come from one number, your department’s. Your own number stays private.',
          'A client does not see your name unless you write it. Say who you are in your first message.',
          'Clients can answer at any time. Their answer comes to your list.',
        ],
      },
      { heading: 'What you see' },
      {
        list: [
          'Clients: everyone on your list, those with new messages first, in bold and with a count.',
          'The red number in the navigation and in the title of the page counts clients with unread messages.',
          'Unclaimed: texts from numbers that nobody in your department knows yet.',
          'Scheduled: what will leave later.',
        ],
      },
      { heading: 'Who can read it' },
      {
        text: 'You read and write to the clients on your own list. Your supervisor can read the conversations of the department where your county allows it, and a colleague who covers for you reads yours while you are away. What you and your client write is part of the record: nobody deletes it by hand, and your department’s rules say how long records are kept.',
      },
      { heading: 'Not for emergencies' },
      {
        text: 'Nobody watches texts around the clock. Tell clients to call 911 in an emergency, or 988 when they think of suicide. Texts that may mean danger are shown on every page to the case manager and those on duty, until somebody says that they saw it.',
      },
    ],
  },
  messages: {
    title: 'Messages',
    about: 'Read, answer, and see whether a message arrived.',
    parts: [
      { heading: 'Answer a client' },
      {
        steps: [
          'Choose the client in your list.',
          'Write in the box below the conversation.',
          'Look at “Send to”: it says which number is used, and why.',
          'Press Send. You can also press Ctrl and Enter (Command and Enter on a Mac).',
        ],
      },
      {
        text: 'For a few seconds after Send you can take the message back with Undo. How long, you choose in My settings. Once a text has left, nobody can recall it.',
      },
      { heading: 'Smart select' },
      {
        text: 'When a client has several numbers, Smart select uses the one they use most and at which messages arrive. It uses only the client’s own numbers, and a guardian’s for a client who is under age. Choose another number yourself whenever you know better.',
      },
      { heading: 'What stands under a message' },
      {
        list: [
          'Queued: it is about to leave.',
          'Sent: it has left. The phone company has not said more yet.',
          'Delivered: it reached the phone.',
          'Not delivered: it did not arrive. The reason stands beside it, with what you can do.',
          'Opted out: the client stopped texts with STOP, so nothing was sent.',
          'May not have left: the connection broke. Wait or ask the client before you send it again.',
        ],
      },
      { heading: 'When a client wants no more texts' },
      {
        text: 'A client who texts STOP gets no more texts from your department, from anybody. Only the client can take that back, by texting START. A client who asks in their own words to stop is shown to you with a question; until you answer it, nothing is sent to them.',
      },
      { heading: 'Quiet hours' },
      {
        text: 'Your department can keep quiet hours by the client’s clock. Within them nothing leaves by itself. You can schedule the message for the morning, or write why it cannot wait. An answer to somebody who has just written leaves at any time.',
      },
      { heading: 'Subjects, notes and pictures' },
      {
        list: [
          'A subject keeps messages about one matter together. Begin one with “New message”, rename it, or show messages grouped by subject.',
          'An internal note stands in the conversation for you and your colleagues. It is never sent.',
          'You can send a picture of up to 2 MB where your department’s number carries pictures. Pictures from clients do not reach you: ask them to describe it or to bring it.',
        ],
      },
    ],
  },
  'good-texting': {
    title: 'Good practice of texting',
    about: 'Short, plain, kind, and nothing that must stay private.',
    parts: [
      { heading: 'Write so that it is read' },
      {
        list: [
          'Say who you are in the first message: “This is Dana from Pretrial Services.”',
          'One message, one matter. Put what to do first.',
          'Use short, everyday words, and the client’s language if you can.',
          'Name day, date, time and place: “Court is Tuesday, March 3, 9:00, Room 204, 100 Main Street.”',
          'Ask for an answer that is easy: “Can you come? Text YES or NO.”',
          'Thank them, and answer within a workday. Silence reads like a no.',
        ],
      },
      { heading: 'Remind in good time' },
      {
        text: 'A reminder some days before and another one the day before work best. Schedule both when you make the appointment. Say what to bring, and what to do when they cannot come.',
      },
      { heading: 'Keep private things private' },
      {
        list: [
          'Phones are shared, lost and read over shoulders. Write nothing that would harm the client if somebody else read it.',
          'No diagnoses, test results, charges, or numbers of identity papers.',
          'For what is private, ask them to call or to come.',
          'Make sure that it is the right person before you write about their case. If somebody else has the number now, mark “Wrong person”.',
        ],
      },
      { heading: 'Length' },
      {
        text: 'A text of more than 160 characters is billed as several parts; with an emoji or some accented letters, parts are 70 characters. The counter below the box says how many parts there are.',
      },
      { heading: 'Boundaries' },
      {
        text: 'Tell clients when you read texts. Schedule what you write in the evening for the next morning. When you are away, turn on the away message so that nobody waits in vain.',
      },
    ],
  },
  calls: {
    title: 'Calls',
    about: 'Texts and calls have different numbers.',
    parts: [
      {
        text: 'The number from which clients get texts takes no calls. Clients who want to talk call your department’s number for calls, if your county has set one; it stands in the answer that they get to HELP.',
      },
      {
        list: [
          'Write the number for calls in your first message, and when something is too private or too long for a text.',
          'Write your desk phone in “Your account”, so that it is known where you can be called.',
          'A call is no message: write an internal note about what you agreed, so that it stands in the record.',
        ],
      },
    ],
  },
} satisfies Partial<Help>
