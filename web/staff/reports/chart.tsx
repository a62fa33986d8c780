import { useSite } from '../../parts/site-context.tsx'

export type Bar = { label: string; sent: number; received: number }

/** Drawn small, so that its words are still read on a phone. */
const width = 480
const height = 230
const left = 44
const floor = 190
const ceiling = 14

/**
 * Pairs of bars: full for what was sent, hatched for what was received, so that nobody has to tell colours apart. The
 * numbers stand in the table beside.
 */
export function VolumeChart({ title, says, bars }: { title: string; says: string; bars: Bar[] }) {
  const { words } = useSite()
  const { volume } = words.reports
  const top = roundedUp(Math.max(1, ...bars.flatMap(({ sent, received }) => [sent, received])))
  const step = (width - left - 4) / Math.max(1, bars.length)
  const thick = Math.min(26, step * 0.4)
  const tall = (count: number) => Math.round(((floor - ceiling) * count * 10) / top) / 10
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby="volume-title volume-says">
        <title id="volume-title">{title}</title>
        <desc id="volume-says">{says}</desc>
        <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="4" height="4" class="hatch-ground" />
          <line x1="0" y1="0" x2="0" y2="4" class="hatch-line" />
        </pattern>
        {[0, top / 2, top].map((count) => (
          <>
            <line x1={left} x2={width} y1={floor - tall(count)} y2={floor - tall(count)} class="grid" />
            <text x={left - 6} y={floor - tall(count) + 5} text-anchor="end">
              {words.common.count(count)}
            </text>
          </>
        ))}
        {bars.map(({ sent, received }, place) => {
          const middle = left + step * (place + 0.5)
          return (
            <>
              <rect
                class="bar-sent"
                x={(middle - thick).toFixed(1)}
                y={floor - tall(sent)}
                width={thick.toFixed(1)}
                height={tall(sent)}
              />
              <rect
                class="bar-received"
                x={middle.toFixed(1)}
                y={floor - tall(received)}
                width={thick.toFixed(1)}
                height={tall(received)}
                fill="url(#hatch)"
              />
            </>
          )
        })}
        {labelled(bars).map(({ label, place, anchor }) => (
          <text x={(left + step * (place + 0.5)).toFixed(1)} y={floor + 22} text-anchor={anchor}>
            {label}
          </text>
        ))}
      </svg>
      <figcaption>
        <Key kind="sent" label={volume.sent} />
        <Key kind="received" label={volume.received} />
      </figcaption>
    </figure>
  )
}

function Key({ kind, label }: { kind: 'sent' | 'received'; label: string }) {
  return (
    <span class="key">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <rect
          class={`bar-${kind}`}
          x="1"
          y="1"
          width="14"
          height="14"
          {...(kind === 'received' && { fill: 'url(#hatch)' })}
        />
      </svg>
      {label}
    </span>
  )
}

/** A bar in a table, beside its number. */
export function Share({ of, all }: { of: number; all: number }) {
  const share = all === 0 ? 0 : Math.round((of * 100) / all)
  return (
    <svg class="share" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="share-all" x="0" y="0" width="100" height="10" />
      <rect class="bar-sent" x="0" y="0" width={share} height="10" />
    </svg>
  )
}

/** The first, the last, and where there is room, the middle. */
function labelled(bars: Bar[]): { label: string; place: number; anchor: 'start' | 'middle' | 'end' }[] {
  const last = bars.length - 1
  const at = (place: number, anchor: 'start' | 'middle' | 'end') => ({
    label: bars[place]?.label ?? '',
    place,
    anchor,
  })
  if (last <= 0) return [at(0, 'middle')]
  const ends = [at(0, 'start'), at(last, 'end')]
  return last < 4 ? ends : [...ends, at(Math.floor(last / 2), 'middle')]
}

/** 1, 2, 5, 10, 20, 50 …, and even, so that half of it is a number too. */
function roundedUp(count: number): number {
  for (let scale = 2; ; scale *= 10) {
    const fits = [1, 2, 5].map((one) => one * scale).find((one) => one >= count)
    if (fits !== undefined) return fits
  }
}
