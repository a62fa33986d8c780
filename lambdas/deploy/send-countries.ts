import {
  type PinpointSMSVoiceV2Client,
  UpdateProtectConfigurationCountryRuleSetCommand,
  ValidationException,
} from '@aws-sdk/client-pinpoint-sms-voice-v2'

type Service = Pick<PinpointSMSVoiceV2Client, 'send'>

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
  await ask(service, configuration, rules.allow, 'ALLOW')
  return { unknown: await blockByHalves(service, configuration, rules.block) }
}

async function blockByHalves(
  service: Service,
  configuration: string,
  countries: string[],
): Promise<string[]> {
  if (countries.length === 0) return []
  try {
    await ask(service, configuration, countries, 'BLOCK')
    return []
  } catch (fault) {
    if (!(fault instanceof ValidationException)) throw fault
    if (countries.length === 1) return countries
    const half = Math.ceil(countries.length / 2)
    return [
      ...(await blockByHalves(service, configuration, countries.slice(0, half))),
      ...(await blockByHalves(service, configuration, countries.slice(half))),
    ]
  }
}

async function ask(
  service: Service,
  configuration: string,
  countries: string[],
  status: 'ALLOW' | 'BLOCK',
): Promise<void> {
  await service.send(
    new UpdateProtectConfigurationCountryRuleSetCommand({
      ProtectConfigurationId: configuration,
      NumberCapability: 'SMS',
      CountryRuleSetUpdates: Object.fromEntries(
        countries.map((country) => [country, { ProtectStatus: status }]),
      ),
    }),
  )
}
