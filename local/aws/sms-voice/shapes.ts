import { boolean, integer, list, map, string, structure } from '../shape.ts'

const resource = string({ min: 1, max: 256, pattern: /[A-Za-z0-9_:/-]+/ })
const destination = string({ min: 1, max: 20, pattern: /\+?[1-9][0-9]{1,18}/ })
const origination = string({ min: 1, max: 256, pattern: /[A-Za-z0-9_:/+-]+/ })
const body = string({ min: 1, max: 1600, pattern: /(?!\s*$)[\s\S]+/ })
const context = map(
  string({ min: 1, max: 100, pattern: /\S+/ }),
  string({ min: 1, max: 800, pattern: /(?!\s)[\s\S]+(?<!\s)/ }),
  5,
)
const page = { NextToken: string({ min: 1, max: 1024, pattern: /.+/ }), MaxResults: integer(1, 100) }
const filters = list(structure({ 'Name*': string(), 'Values*': list(string(), 1, 20) }), 0, 20)
const common = {
  ConfigurationSetName: resource,
  MaxPrice: string({ min: 2, max: 8, pattern: /[0-9]{0,2}\.[0-9]{1,5}/ }),
  TimeToLive: integer(5, 259_200),
  Context: context,
  DryRun: boolean,
  ProtectConfigurationId: resource,
  MessageFeedbackEnabled: boolean,
}

/** What each operation takes, by the service model. */
export const shapes: Record<string, ReturnType<typeof structure>> = {
  SendTextMessage: structure({
    'DestinationPhoneNumber*': destination,
    OriginationIdentity: origination,
    MessageBody: body,
    MessageType: string({ oneOf: ['TRANSACTIONAL', 'PROMOTIONAL'] }),
    Keyword: string({ min: 1, max: 30, pattern: /[ \S]+/ }),
    DestinationCountryParameters: map(
      string({ oneOf: ['IN_TEMPLATE_ID', 'IN_ENTITY_ID'] }),
      string({ min: 1, max: 64, pattern: /\S+/ }),
      10,
    ),
    ...common,
  }),
  SendMediaMessage: structure({
    'DestinationPhoneNumber*': destination,
    'OriginationIdentity*': origination,
    MessageBody: body,
    MediaUrls: list(string({ min: 1, max: 2048, pattern: /s3:\/\/([a-z0-9.-]{3,63})\/(.+)/ }), 1, 1),
    ...common,
  }),
  DescribePhoneNumbers: structure({
    PhoneNumberIds: list(resource, 0, 5),
    Filters: filters,
    Owner: string({ oneOf: ['SELF', 'SHARED'] }),
    ...page,
  }),
  DescribeOptOutLists: structure({
    OptOutListNames: list(resource, 0, 5),
    Owner: string({ oneOf: ['SELF', 'SHARED'] }),
    ...page,
  }),
  CreateOptOutList: structure({
    'OptOutListName*': string({ min: 1, max: 64, pattern: /[A-Za-z0-9_-]+/ }),
    ClientToken: string({ min: 1, max: 64, pattern: /[!-~]+/ }),
  }),
  DescribeOptedOutNumbers: structure({
    'OptOutListName*': resource,
    OptedOutNumbers: list(destination, 0, 5),
    Filters: filters,
    ...page,
  }),
  PutOptedOutNumber: structure({ 'OptOutListName*': resource, 'OptedOutNumber*': destination }),
  DeleteOptedOutNumber: structure({ 'OptOutListName*': resource, 'OptedOutNumber*': destination }),
  CarrierLookup: structure({
    'PhoneNumber*': string({ min: 1, max: 40, pattern: /\+[({\s[]?[1-9][0-9(){}\s[\],.-]{1,38}/ }),
  }),
}
