import {
  type PinpointSMSVoiceV2Client,
  UpdateProtectConfigurationCountryRuleSetCommand,
  ValidationException,
} from '@aws-sdk/client-pinpoint-sms-voice-v2'

type Service = Pick<PinpointSMSVoiceV2Client, 'send'>

/** Texts, and texts with pictures: each has rules of its own. */
const capabilities = ['SMS', 'MMS'] as const
type Capability = (typeof capabilities)[number]

/**
 * Blocks texts to these countries in a protect configuration and allows the others that are named. The service
 * refuses a whole request for one country it does not know, so a refused request is halved until the unknown
 * ones stand alone; those it cannot send to anyway. Repeating it changes nothing.
 */
export async function ruleCountries(
  service: Service,
  configuration: string,
  rules: { block: string[]; allow: string[] },
): Promise<{ unknown: string[] }> {
  const unknown = new Set<string>()
  for (const capability of capabilities) {
    const asking = { service, configuration, capability }
    await ask(asking, rules.allow, 'ALLOW')
    for (const country of await blockByHalves(asking, rules.block)) unknown.add(country)
  }
  return { unknown: [...unknown] }
}

type Asking = { service: Service; configuration: string; capability: Capability }

async function blockByHalves(asking: Asking, countries: string[]): Promise<string[]> {
  if (countries.length === 0) return []
  try {
    await ask(asking, countries, 'BLOCK')
    return []
  } catch (fault) {
    if (!(fault instanceof ValidationException)) throw fault
    if (countries.length === 1) return countries
    const half = Math.ceil(countries.length / 2)
    return [
      ...(await blockByHalves(asking, countries.slice(0, half))),
      ...(await blockByHalves(asking, countries.slice(half))),
    ]
  }
}

async function ask(
  { service, configuration, capability }: Asking,
  countries: string[],
  status: 'ALLOW' | 'BLOCK',
): Promise<void> {
  await service.send(
    new UpdateProtectConfigurationCountryRuleSetCommand({
      ProtectConfigurationId: configuration,
      NumberCapability: capability,
      CountryRuleSetUpdates: Object.fromEntries(
        countries.map((country) => [country, { ProtectStatus: status }]),
      ),
    }),
  )
}
