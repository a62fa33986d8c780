import { describe, expect, it } from 'vitest'
import { foundIn, helpIn, helpTopics, textOf } from '../../words/help.ts'

describe('the help', () => {
  it.each([
    ['wrong person', 'clients'],
    ['STOP', 'messages'],
    ['passwords', 'account'],
    ['vacation', 'transfer'],
    ['iphone', 'installing'],
    ['placeholders', 'templates'],
    ['911', 'how-it-works'],
    ['new number', 'unclaimed'],
  ])('finds what %s is about', async (wanted, topic) => {
    expect(foundIn(await helpIn('en'), wanted)).toContain(topic)
  })

  it('finds words without their accents', async () => {
    expect(foundIn(await helpIn('es'), 'contrasena')).toContain('account')
  })

  it('finds nothing for what nobody wrote of, and for nothing', async () => {
    const help = await helpIn('en')
    expect(foundIn(help, 'zebra')).toEqual([])
    expect(foundIn(help, ' ?! ')).toEqual([])
  })

  it('says the same things in both languages, part by part', async () => {
    const [english, spanish] = [await helpIn('en'), await helpIn('es')]
    const shapeOf = (help: typeof english) =>
      helpTopics.map((name) => [
        name,
        help[name].parts.map((part) =>
          Object.entries(part).map(([kind, said]) => [kind, [said].flat().length]),
        ),
      ])
    expect(shapeOf(spanish)).toEqual(shapeOf(english))
  })

  it('names no client, no carrier and no service behind the product', async () => {
    for (const language of ['en', 'es'] as const)
      for (const topic of Object.values(await helpIn(language)))
        expect(textOf(topic)).not.toMatch(/AWS|Amazon|Cognito|Lambda|Maria|carrier/)
  })
})
