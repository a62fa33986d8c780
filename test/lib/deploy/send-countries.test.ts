import {
  ThrottlingException,
  type UpdateProtectConfigurationCountryRuleSetCommand,
  ValidationException,
} from '@aws-sdk/client-pinpoint-sms-voice-v2'
import { describe, expect, it } from 'vitest'
import { ruleCountries } from '../../../lambdas/deploy/send-countries.ts'

/** Refuses a whole request for one country it does not know, as the service's validation does. */
function serviceThatKnows(isKnown: (country: string) => boolean) {
  const rules: Record<string, string> = {}
  let requests = 0
  const send = async ({ input }: UpdateProtectConfigurationCountryRuleSetCommand) => {
    requests++
    const asked = Object.entries(input.CountryRuleSetUpdates!)
    if (!asked.every(([country]) => isKnown(country))) {
      throw new ValidationException({ message: 'unknown country', $metadata: {} } as never)
    }
    for (const [country, { ProtectStatus }] of asked) {
      rules[country] = ProtectStatus!
      rules[`${country} ${input.NumberCapability}`] = ProtectStatus!
    }
    return {}
  }
  return { service: { send } as never, rules, requests: () => requests }
}

const far = Array.from({ length: 26 }, (_, index) => `X${String.fromCharCode(65 + index)}`)

describe('the countries to which texts may go', () => {
  it('are the ones allowed, with and without pictures; all others are blocked in one request for each', async () => {
    const { service, rules, requests } = serviceThatKnows(() => true)
    expect(await ruleCountries(service, 'protect-1', { block: far, allow: ['US', 'PR'] })).toEqual({
      unknown: [],
    })
    expect(rules).toMatchObject({
      'US SMS': 'ALLOW',
      'PR MMS': 'ALLOW',
      'XA SMS': 'BLOCK',
      'XZ MMS': 'BLOCK',
    })
    expect(requests()).toBe(4)
  })

  it('are blocked but for those the service does not know', async () => {
    const { service, rules } = serviceThatKnows((country) => country !== 'XC' && country !== 'XT')
    expect(await ruleCountries(service, 'protect-1', { block: far, allow: ['US'] })).toEqual({
      unknown: ['XC', 'XT'],
    })
    expect(far.filter((country) => rules[country] === 'BLOCK')).toHaveLength(24)
  })

  it('stop the deploy when the service fails in another way', async () => {
    const service = {
      send: async () => {
        throw new ThrottlingException({ message: '', $metadata: {} })
      },
    }
    await expect(ruleCountries(service as never, 'protect-1', { block: far, allow: ['US'] })).rejects.toThrow(
      ThrottlingException,
    )
  })
})
