import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2'
import { customResource } from './deploy/custom-resource.ts'
import { textNumberStep, type WantedNumber } from './deploy/text-number.ts'

/** The service takes one such request a second; a deploy makes some twenty for each number. */
const service = new PinpointSMSVoiceV2Client({ maxAttempts: 10, retryMode: 'adaptive' })

/** A deploy wants a text number that CloudFormation cannot make. */
export const handler = customResource((step) =>
  textNumberStep(service, step, wantedOf(step.given)!, wantedOf(step.before)),
)

function wantedOf(properties: Record<string, unknown> | undefined): WantedNumber | undefined {
  return properties && (JSON.parse(String(properties.wanted)) as WantedNumber)
}
