import type { PictureProblem } from '../../core/model/picture.ts'

/** Pictures. */
export const pictures = {
  send: 'Picture',
  sendLong: 'Send a picture',
  title: (name: string) => `Send a picture to ${name}`,
  file: 'Picture',
  fileHelp: 'A photo or drawing (JPEG, PNG or GIF) of at most 2 MB.',
  alt: 'What does it show?',
  altHelp: 'Kept in the record, and read aloud to colleagues who cannot see it.',
  altExample: 'Map of the way to the courthouse',
  words: 'Words that go with it',
  cost: 'A picture is billed as one picture message, however long the words.',
  sendNow: 'Send picture',
  uploading: 'Sending the picture to ClientComm',
  uploaded: 'Picture ready',
  failed: 'The picture did not get through. Check your connection and try again.',
  cannotReceive: 'Clients’ own pictures never reach you here: the text service drops them.',
  noPictures: 'Your department’s number carries no pictures. Describe it in words, or send a link.',
  problems: {
    empty: 'Pick a picture.',
    'too-large': 'This picture is larger than 2 MB. Make it smaller, or send a screenshot of it.',
    'not-a-picture': 'This is no JPEG, PNG or GIF picture. Send a screenshot of it instead.',
    'no-alt': 'Say what the picture shows.',
  } satisfies Record<PictureProblem | 'no-alt', string>,
}
