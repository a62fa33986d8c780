import { describe, expect, it } from 'vitest'
import { browserName, isPushAddress } from '../../../core/model/push.ts'
import { pushServices } from '../../../lib/push-services.ts'

const keys = { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) }

describe('the address of a browser', () => {
  it.each([
    ['https://fcm.googleapis.com/fcm/send/abc', true],
    ['https://updates.push.services.mozilla.com/wpush/v2/abc', true],
    ['https://wns2-by3p.notify.windows.com/w/?token=abc', true],
    ['https://web.push.apple.com/QAbc', true],
    ['http://fcm.googleapis.com/fcm/send/abc', false],
    ['https://fcm.googleapis.com:8443/fcm', false],
    ['https://fcm.googleapis.com.evil.example/fcm', false],
    ['https://evil.example/https://fcm.googleapis.com', false],
    ['https://user:word@fcm.googleapis.com/fcm', false],
    ['https://.push.apple.com/', false],
    ['https://169.254.169.254/latest/meta-data', false],
    ['https://[::1]/push', false],
    ['file:///etc/passwd', false],
    ['not an address', false],
    [`https://fcm.googleapis.com/${'x'.repeat(1000)}`, false],
  ])('%s: %s', (endpoint, may) => {
    expect(isPushAddress({ endpoint, ...keys }, pushServices)).toBe(may)
  })

  it('has keys that a browser could have', () => {
    const endpoint = 'https://fcm.googleapis.com/fcm/send/abc'
    expect(isPushAddress({ endpoint, ...keys, auth: 'short' }, pushServices)).toBe(false)
    expect(isPushAddress({ endpoint, ...keys, p256dh: `${'B'.repeat(86)}=` }, pushServices)).toBe(false)
  })
})

describe('a browser’s name', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36',
      'Chrome',
      'Windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0',
      'Edge',
      'Windows',
    ],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14.5; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Mac'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1',
      'Safari',
      'iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/141.0 Mobile Safari/537.36',
      'Chrome',
      'Android',
    ],
    ['curl/8', '', ''],
  ])('%s', (userAgent, browser, system) => {
    expect(browserName(userAgent)).toEqual({ browser, system })
  })
})
