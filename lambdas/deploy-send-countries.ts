import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2'
import { customResource } from './deploy/custom-resource.ts'
import { ruleCountries } from './deploy/send-countries.ts'

/** The service takes one such request a second. */
const service = new PinpointSMSVoiceV2Client({ maxAttempts: 10, retryMode: 'adaptive' })

/** A deploy names the countries to which no text may go: nobody served lives there, and fraud is billed there. */
export const handler = customResource(async ({ type, given }) => {
  const configuration = String(given.configuration)
  if (type === 'Delete') return { physicalId: configuration }
  const { unknown } = await ruleCountries(service, configuration, JSON.parse(String(given.rules)))
  return { physicalId: configuration, data: { Unknown: unknown.join(' ') } }
})
