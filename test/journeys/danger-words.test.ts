import { describe, expect } from 'vitest'
import { chris, dana, pretrial, ruth, sam, tess, vanessa } from '../support/cast.ts'
import { messagesSaying, rowOf, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys()

describe('B-26 a text that may mean danger', () => {
  journey('stands on top for the case manager and the duty list until it is seen', async (told) => {
    const { desk, product } = told
    const [hers, sams, danas] = await Promise.all([desk(chris), desk(sam), desk(dana)])
    await sams.goto(`${product.site}/unclaimed`)
    const strip = /A text may mean danger/
    expect(await hers.getByText(strip).count()).toBe(0)
    await product.text(vanessa.number, pretrial.textNumber, 'my ex has a gun and is outside')
    for (const page of [hers, sams]) await page.getByRole('alert').getByText(strip).waitFor(soon)
    await rowOf(hers, vanessa.name).waitFor()
    expect(await hers.getByRole('row').nth(1).textContent()).toContain(vanessa.name)
    await danas.reload()
    expect(await danas.getByText(strip).count()).toBe(0)

    await sams.getByRole('link', { name: 'Read it now' }).click()
    await sams.getByRole('heading', { name: vanessa.name, level: 1 }).waitFor(soon)
    await messagesSaying(sams, 'my ex has a gun').getByText('May mean danger').waitFor()
    await sams.getByText('You can read this conversation because you are on the duty list').waitFor()
    expect(await sams.getByRole('textbox', { name: /^Message to/ }).count()).toBe(0)
    await looksRight(sams, [1280, 390, 320])
    await hers.reload()
    await rowOf(hers, vanessa.name).getByText('unread').first().waitFor(soon)

    await sams.goto(`${product.site}/alerts`)
    await sams.getByText('my ex has a gun and is outside').waitFor()
    await looksRight(sams, [1280, 390, 320])
    await sams.getByRole('button', { name: 'I have seen this' }).click()
    await sams.getByText('Marked as seen.').waitFor(soon)
    await sams.getByText('No alert is open.').waitFor()
    await looksRight(sams, [1280, 390])
    await sams.goto(`${product.site}/conversations/${vanessa.conversation}`)
    await sams.getByRole('heading', { name: 'You can’t open this' }).waitFor()
    await hers.goto(`${product.site}/conversations/${vanessa.conversation}`)
    await hers.getByText(`Alert seen by ${sam.name}`).waitFor(soon)
    await messagesSaying(hers, 'my ex has a gun').getByText('The alert was seen.').waitFor()
    expect(await hers.getByText(strip).count()).toBe(0)

    await product.text(vanessa.number, pretrial.textNumber, 'Me amenazó otra vez')
    await hers.getByRole('alert').getByText(strip).waitFor(soon)
    await messagesSaying(hers, 'Me amenazó otra vez').getByText('May mean danger').waitFor(soon)
    await looksRight(hers, [1280, 390, 320])
    await messagesSaying(hers, 'Me amenazó').getByRole('button', { name: 'I have seen this' }).click()
    await hers.getByText(`Alert seen by ${chris.name}`).waitFor(soon)
    await product.text(vanessa.number, pretrial.textNumber, 'ok thanks, hit me up tomorrow')
    await messagesSaying(hers, 'hit me up tomorrow').waitFor(soon)
    expect(await hers.getByText(strip).count()).toBe(0)
  })

  journey('from a number nobody knows reaches the duty list too, without script', async (told) => {
    const { desk, product } = told
    const stranger = '+18015550186'
    await product.text(stranger, pretrial.textNumber, 'I want to die')
    const page = await desk(ruth, '/alerts', { javaScriptEnabled: false })
    await expect
      .poll(async () => {
        await page.reload()
        return page.getByText('I want to die').count()
      })
      .toBe(1)
    await page.getByText('Nobody’s client yet').waitFor()
    await page.getByRole('link', { name: 'Open the conversation' }).click()
    await page.getByRole('button', { name: 'I have seen this' }).click()
    await page.getByText(`Alert seen by ${ruth.name}`).waitFor()
    const other = await desk(tess)
    expect(await other.getByText(/may mean danger/i).count()).toBe(0)
  })
})
