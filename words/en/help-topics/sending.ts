import type { Help } from '../../help.ts'

/** Scheduling, many at once, templates. */
export const sendingTopics = {
  scheduling: {
    title: 'Scheduling',
    about: 'Write now, send later, once or again and again.',
    parts: [
      { heading: 'Send one message later' },
      {
        steps: [
          'Open the client and write the message.',
          'Press “Send later” and choose a day and a time. The time zone stands beside it.',
          'Press “Schedule message”. It stands in the conversation with a dashed border.',
        ],
      },
      {
        text: 'Or press “New notification” above your list: choose the client, the time and the words on one page.',
      },
      { heading: 'Repeat it' },
      {
        text: 'In a new notification choose how often: every week, every two weeks, or every month, for a year at most. You can change or skip only one, or that one and all that follow.',
      },
      { heading: 'Change or cancel' },
      {
        text: 'Everything that waits stands under Scheduled, and in the conversation. Press Edit to change words or time, Cancel to stop it. Cancelling can be undone.',
      },
      { heading: 'What happens when it is due' },
      {
        list: [
          'It leaves at the time you chose, to the number that is best then, if you left the choice to Smart select.',
          'If the client has opted out or is off your list by then, it is not sent. It waits for you under Scheduled, with the reason.',
          'In quiet hours it leaves only if you wrote why it cannot wait.',
        ],
      },
    ],
  },
  'many-at-once': {
    title: 'Many clients at once',
    about: 'One message to a group or to all you tick, each on their own.',
    parts: [
      {
        text: 'A mass message goes to each client alone, in their own conversation with you. Nobody sees who else got it. Answers come to you like any other message.',
      },
      { heading: 'Write to several clients' },
      {
        steps: [
          'Press “Select” in your list, tick the clients, and press “Message”. Or press “Message the group” on the page of a group.',
          'Write the message. Write {{first name}} where each client’s own first name should stand.',
          'Press “Review”. You see who gets it, who is left out and why, what it costs, and when it leaves.',
          'Press “Send to” with the number of clients. Nothing is sent before that.',
        ],
      },
      { heading: 'Groups' },
      {
        text: 'A group holds clients you write to often, like a class or a program. Only you see it. Its clients stay on your list when you delete it.',
      },
      { heading: 'While it is sent' },
      {
        text: 'A page shows how many have got it. You can stop it: whoever has not got it yet gets nothing. A message to one client never waits behind one to many.',
      },
    ],
  },
  templates: {
    title: 'Templates',
    about: 'Words you send often, ready to use.',
    parts: [
      { heading: 'Make one' },
      {
        steps: [
          'Open Templates and press “New template”. Or write in the message box and press “Save as template”.',
          'Give it a name. Only staff see it.',
          'Write it in English, in Spanish, or both. Each client gets the one in their language.',
        ],
      },
      { heading: 'Placeholders' },
      {
        text: 'A placeholder like {{first name}} is filled in from the client’s record. What is not in the record, such as a date or a place, you are asked for when you use the template. A message with an empty placeholder is not sent.',
      },
      { heading: 'Use one' },
      {
        text: 'Press “Templates” at the message box, or the / key in an empty box, and choose. The words go into the box: check them, change them, then press Send.',
      },
      { heading: 'Shared templates' },
      {
        text: 'A supervisor can share templates with the whole department. Everyone can use them.',
      },
    ],
  },
} satisfies Partial<Help>
