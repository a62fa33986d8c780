import { list, string, structure } from '../shape.ts'

const content = structure({ 'Data*': string(), Charset: string() })
const addresses = list(string({ min: 1, max: 320 }), 0, 50)
const word = /[A-Za-z0-9_\-.@]+/

/** `SendEmail`, as far as we use it: one simple mail. */
export const sendEmail = structure({
  'FromEmailAddress*': string({ min: 1, max: 400 }),
  'Destination*': structure({ ToAddresses: addresses, CcAddresses: addresses, BccAddresses: addresses }),
  ReplyToAddresses: addresses,
  'Content*': structure({
    'Simple*': structure({
      'Subject*': content,
      'Body*': structure({ Text: content, Html: content }),
      Headers: list(
        structure({
          'Name*': string({ min: 1, max: 126, pattern: /[!-9;-@A-~]+/ }),
          'Value*': string({ min: 1, max: 870, pattern: /[ -~]*/ }),
        }),
        0,
        15,
      ),
    }),
  }),
  EmailTags: list(
    structure({
      'Name*': string({ min: 1, max: 256, pattern: word }),
      'Value*': string({ min: 1, max: 256, pattern: word }),
    }),
    0,
    50,
  ),
  ConfigurationSetName: string({ min: 1, max: 64, pattern: /[A-Za-z0-9_-]+/ }),
})

export type SendEmail = {
  FromEmailAddress: string
  Destination: { ToAddresses?: string[]; CcAddresses?: string[]; BccAddresses?: string[] }
  Content: {
    Simple: {
      Subject: { Data: string }
      Body: { Text?: { Data: string }; Html?: { Data: string } }
      Headers?: { Name: string; Value: string }[]
    }
  }
  EmailTags?: { Name: string; Value: string }[]
  ConfigurationSetName?: string
}
