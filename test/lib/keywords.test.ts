import { describe, expect, it } from 'vitest'
import type { DepartmentInFile } from '../../config/county.ts'
import { county } from '../../config/demo.ts'
import { helpWords, optInWords, optOutWords } from '../../core/model/opt-out.ts'
import { keywordsOf } from '../../lib/keywords.ts'

const [pretrial] = county.departments as [DepartmentInFile]

/** What a text may hold without turning into the long alphabet, of which 70 letters fill a segment instead of 160. */
const shortAlphabet = /^[A-Za-z0-9 \r\n@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà]*$/

describe('the words a department’s number answers by itself', () => {
  const { stop, help, further } = keywordsOf(pretrial, county)

  it('are, with those the service knows, the words that our own reading of a text knows', () => {
    const known = [
      'STOP',
      'ARRET',
      'CANCEL',
      'END',
      'OPT-OUT',
      'OPTOUT',
      'QUIT',
      'REMOVE',
      'TD',
      'UNSUBSCRIBE',
      'HELP',
    ]
    const all = new Set([...known, ...further.map(({ keyword }) => keyword)])
    expect(all).toEqual(new Set([...optOutWords, ...optInWords, ...helpWords]))
  })

  it('fit the service: at most 30 for a number with STOP and HELP, 30 letters each', () => {
    expect(further.length).toBeLessThanOrEqual(28)
    for (const { keyword } of further) expect(keyword).toMatch(/^(?!(stop|help)$)[ \S]{1,30}$/i)
  })

  it('do what they say', () => {
    const actionOf = (word: string) => further.find(({ keyword }) => keyword === word)?.action
    expect([actionOf('REVOKE'), actionOf('ALTO'), actionOf('START'), actionOf('AYUDA')]).toEqual([
      'OPT_OUT',
      'OPT_OUT',
      'OPT_IN',
      'AUTOMATIC_RESPONSE',
    ])
  })

  it('are answered with the department’s name, in the short alphabet, within 20 to 160 letters', () => {
    for (const message of [stop, help, ...further.map(({ message }) => message)]) {
      expect(message).toContain('Pretrial Services, Harbor County')
      expect(message).toMatch(shortAlphabet)
      expect(message.length).toBeGreaterThanOrEqual(20)
      expect(message.length).toBeLessThanOrEqual(160)
    }
  })

  it('name the number to call in HELP, since text numbers take no calls', () => {
    expect(help).toContain('(801) 555-0101')
    const { callNumber: _, ...without } = pretrial
    expect(keywordsOf(without, county).help).not.toContain('call')
  })

  it('say in HELP that pictures do not arrive, since text numbers drop them', () => {
    expect(help).toContain('Pictures do not reach us')
    expect(further.find(({ keyword }) => keyword === 'AYUDA')?.message).toContain('No nos llegan fotos')
  })

  it('are answered in Spanish only where the county answers in Spanish', () => {
    const alto = (languages: ('en' | 'es')[]) =>
      keywordsOf(pretrial, { ...county, languages }).further.find(({ keyword }) => keyword === 'ALTO')
        ?.message
    expect(alto(['en', 'es'])).toContain('ya no le enviaremos textos')
    expect(alto(['en'])).toContain('no more texts')
  })
})
