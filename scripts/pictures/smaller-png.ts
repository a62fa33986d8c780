import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from('89504e470d0a1a0a', 'hex')

/** A palette has so many colours. */
const most = 256

/**
 * A picture of a screen in less than half of the bytes: 256 colours that stand for all it uses. Takes what Chromium
 * writes (8 bits, RGB or RGBA, not interlaced); throws for anything else.
 */
export function smallerPng(png: Buffer): Buffer {
  const { header, data } = readPng(png)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const [depth, colours, , , interlaced] = header.subarray(8)
  if (depth !== 8 || interlaced !== 0 || (colours !== 2 && colours !== 6))
    throw new Error('not a picture as Chromium writes it')
  const size = colours === 6 ? 4 : 3
  const points = unfiltered(inflateSync(data), width, height, size)
  const palette = paletteOf(points, size)
  const places = new Map<number, number>(palette.map((colour, place) => [colour, place]))
  const indexed = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const colour = colourAt(points, (y * width + x) * size)
      const place = places.get(colour) ?? nearest(palette, colour)
      places.set(colour, place)
      indexed[y * (width + 1) + 1 + x] = place
    }
  const told = Buffer.from(header)
  told[9] = 3
  return Buffer.concat([
    signature,
    chunk('IHDR', told),
    chunk(
      'PLTE',
      Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('IDAT', deflateSync(indexed, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

type Used = { parts: [number, number, number]; colour: number; count: number }

/** By median cut: what is used is split where it differs most, and of each of 256 lots the colour used most stands. */
function paletteOf(points: Buffer, size: number): number[] {
  const counts = new Map<number, number>()
  for (let at = 0; at < points.length; at += size) {
    const colour = colourAt(points, at)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const used = [...counts].map(
    ([colour, count]): Used => ({ parts: [colour >> 16, (colour >> 8) & 255, colour & 255], colour, count }),
  )
  const lots = [{ used, ...spread(used) }]
  while (lots.length < most) {
    const widest = lots.reduce((best, lot) => (lot.worth > best.worth ? lot : best))
    if (widest.worth === 0) break
    const { middle, part } = widest
    const low = widest.used.filter(({ parts }) => parts[part] <= middle)
    const high = widest.used.filter(({ parts }) => parts[part] > middle)
    lots.splice(lots.indexOf(widest), 1, { used: low, ...spread(low) }, { used: high, ...spread(high) })
  }
  return lots.map((lot) => lot.used.reduce((best, one) => (one.count > best.count ? one : best)).colour)
}

/** In which part of its colours a lot differs most, and what splitting it there is worth: large areas show it. */
function spread(lot: Used[]): { worth: number; part: 0 | 1 | 2; middle: number } {
  const area = lot.reduce((sum, { count }) => sum + count, 0)
  const ranges = ([0, 1, 2] as const).map((part) => {
    let [least, largest] = [255, 0]
    for (const { parts } of lot) {
      least = Math.min(least, parts[part])
      largest = Math.max(largest, parts[part])
    }
    return { worth: (largest - least) * Math.sqrt(area), part, middle: (least + largest) / 2 }
  })
  return ranges.reduce((best, one) => (one.worth > best.worth ? one : best))
}

function nearest(palette: number[], colour: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (const [place, one] of palette.entries()) {
    const [red, green, blue] = [
      (one >> 16) - (colour >> 16),
      ((one >> 8) & 255) - ((colour >> 8) & 255),
      (one & 255) - (colour & 255),
    ]
    const distance = red * red + green * green + blue * blue
    if (distance < least) [best, least] = [place, distance]
  }
  return best
}

function colourAt(points: Buffer, at: number): number {
  return points.readUIntBE(at, 3)
}

function readPng(png: Buffer): { header: Buffer; data: Buffer } {
  const parts: Buffer[] = []
  let header: Buffer = Buffer.alloc(0)
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const kind = png.toString('latin1', at + 4, at + 8)
    const body = png.subarray(at + 8, at + 8 + length)
    if (kind === 'IHDR') header = body
    if (kind === 'IDAT') parts.push(body)
    at += length + 12
  }
  return { header, data: Buffer.concat(parts) }
}

function unfiltered(raw: Buffer, width: number, height: number, size: number): Buffer {
  const stride = width * size
  const out = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x++) {
      const place = y * stride + x
      const { left, up, corner } = neighbours(out, place, x, y, stride, size)
      out[place] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess(filter, left, up, corner)
    }
  }
  return out
}

function neighbours(points: Buffer, place: number, x: number, y: number, stride: number, size: number) {
  const left = x >= size ? (points[place - size] ?? 0) : 0
  const up = y > 0 ? (points[place - stride] ?? 0) : 0
  const corner = x >= size && y > 0 ? (points[place - stride - size] ?? 0) : 0
  return { left, up, corner }
}

/** The five filters of the PNG standard, §9.2. */
function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const slope = left + up - corner
  const [a, b, c] = [Math.abs(slope - left), Math.abs(slope - up), Math.abs(slope - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
