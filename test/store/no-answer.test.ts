import { type AddressInfo, createServer } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { getItem, openTable } from '../../store/table.ts'

afterEach(() => vi.unstubAllEnvs())

test('A table that does not answer is a fault after five seconds, not a wait for ever', async () => {
  let asked = 0
  const silent = createServer((socket) => {
    asked += 1
    socket.on('error', () => undefined)
  })
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done))
  const { port } = silent.address() as AddressInfo
  vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${port}`)
  vi.stubEnv('AWS_REGION', 'us-west-2')
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test')
  const table = openTable('none')
  // The next connection is refused: the test need not wait for every attempt.
  const closing = setTimeout(() => silent.close(), 4000)
  const began = performance.now()
  await expect(getItem(table, { pk: 'a', sk: 'b' })).rejects.toThrow()
  expect(performance.now() - began).toBeLessThan(15_000)
  expect(asked).toBeGreaterThan(0)
  clearTimeout(closing)
  table.documents.destroy()
})
