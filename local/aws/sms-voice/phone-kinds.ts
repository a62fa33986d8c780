/**
 * What a pretend phone does with a text, told by its last four digits: 0199 is never reached, 0198 is a landline,
 * 0197 gets the text but the sender loses the answer. All others receive. The service's own failure simulator
 * (+1 425 414 7167) is not reached either.
 */
export type PhoneKind = 'mobile' | 'unreachable' | 'landline' | 'loses the answer'

export function kindOf(number: string): PhoneKind {
  if (number.endsWith('0199') || number === '+14254147167') return 'unreachable'
  if (number.endsWith('0198')) return 'landline'
  return number.endsWith('0197') ? 'loses the answer' : 'mobile'
}

/** `CarrierLookup`. */
export function lookUp(asked: string) {
  const number = `+${asked.replace(/\D/g, '')}`
  if (!/^\+1[2-9]\d{2}[2-9]\d{6}$/.test(number))
    return { E164PhoneNumber: number, PhoneNumberType: 'INVALID' }
  const landline = kindOf(number) === 'landline'
  return {
    E164PhoneNumber: number,
    DialingCountryCode: '1',
    IsoCountryCode: 'US',
    Country: 'United States',
    ...(landline ? {} : { MCC: '310', MNC: '800' }),
    Carrier: landline ? 'Pretend Landlines' : 'Pretend Wireless',
    PhoneNumberType: landline ? 'LANDLINE' : 'MOBILE',
  }
}
