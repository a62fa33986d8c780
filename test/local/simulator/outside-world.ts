import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBus } from '../../../local/aws/events.ts'
import { openMailbox } from '../../../local/aws/mailbox.ts'
import { openSmsVoice } from '../../../local/aws/sms-voice.ts'
import { openClock } from '../../../local/clock.ts'
import { openFaults } from '../../../local/faults.ts'
import type { SimulatorWorld } from '../../../local/simulator/world.ts'
import { openState } from '../../../local/state.ts'

export const pretrial = '+18015550100'
export const behavioral = '+18015550110'

/** The world outside the county on its own, without the county: what reaches it stands in `published`. */
export function openOutsideWorld() {
  const dataDir = mkdtempSync(join(tmpdir(), 'outside-'))
  const database = openState(dataDir)
  const clock = openClock(database)
  const faults = openFaults()
  const local = {
    database,
    clock,
    region: 'us-west-2',
    account: '123456789012',
    endpoint: 'http://127.0.0.1:9',
  }
  const published: { topic: string; notification: object }[] = []
  const { service, phones } = openSmsVoice(local, {
    numbers: [textNumber(pretrial, 'pretrial'), textNumber(behavioral, 'behavioral')],
    bus: openBus(local, [], () => {}),
    faults,
    pace: [0, 0, 0],
    publish: (topic, notification) => published.push({ topic, notification }),
    mediaReadable: () => true,
    protectConfigurationId: 'protect-local',
  })
  const world: SimulatorWorld = {
    database,
    clock,
    faults,
    phones,
    mailbox: openMailbox(database),
    zone: 'America/Denver',
    departments: [
      { name: 'Pretrial Services', textNumber: pretrial, callNumber: '+18015550101' },
      { name: 'Behavioral Health', textNumber: behavioral },
    ],
    ownerOf: (number) => (number === '+18015550134' ? 'Maria Santos' : undefined),
  }
  /** A text that a department sends, as the product would. */
  const send = (from: string, to: string, body: string) =>
    service.answer({
      service: 'sms-voice',
      operation: 'SendTextMessage',
      region: local.region,
      method: 'POST',
      path: '/',
      query: new URLSearchParams(),
      headers: {},
      body: Buffer.from(
        JSON.stringify({ OriginationIdentity: from, DestinationPhoneNumber: to, MessageBody: body }),
      ),
    })
  function close() {
    clock.stop()
    database.close()
    rmSync(dataDir, { recursive: true })
  }
  return { world, send, published, close }
}

function textNumber(phoneNumber: string, id: string) {
  return {
    phoneNumber,
    id: `phone-${id}`,
    type: 'SIMULATOR' as const,
    capabilities: ['SMS' as const],
    optOutList: `harbor-${id}`,
    topic: `${id}-texts`,
    mandatory: { stop: 'You will get no more texts.', help: 'Call (801) 555-0101.' },
    keywords: [{ keyword: 'START', action: 'OPT_IN' as const, message: 'You will get texts again.' }],
  }
}
