import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Starts listening on 127.0.0.1 and returns the port. Rejects when it is taken; port 0 takes a free one. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, refuse) => {
    server.once('error', refuse)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', refuse)
      done((server.address() as AddressInfo).port)
    })
  })
}

/** Stops listening and ends every connection. */
export function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
}

/** The whole body of a request. Rejects when the connection ends before it. */
export function readBody(incoming: IncomingMessage): Promise<Buffer> {
  return new Promise((done, refuse) => {
    const pieces: Buffer[] = []
    incoming.on('data', (piece: Buffer) => pieces.push(piece))
    incoming.on('end', () => done(pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)))
    incoming.on('error', refuse)
  })
}
