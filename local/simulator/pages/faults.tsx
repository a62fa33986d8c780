import { Hono } from 'hono'
import type { Fault } from '../../faults.ts'
import { presets, sayFault } from '../fault-words.ts'
import { Icon } from '../parts/icon.tsx'
import { page } from '../parts/page.tsx'
import type { SimulatorWorld } from '../world.ts'

/** What goes wrong on purpose, for training and for tests. */
export function faultsPage(world: SimulatorWorld): Hono {
  const { faults } = world
  return new Hono()
    .get('/', (c) =>
      c.html(
        page({
          world,
          title: 'Faults',
          here: 'faults',
          children: (
            <div class="faults">
              <section class="intro">
                <h1>Let something go wrong</h1>
                <p>
                  Each as it would go wrong on AWS. Staff should never lose a text over it, nor send one
                  twice.
                </p>
              </section>
              <InForce faults={faults.list()} />
              <Presets />
            </div>
          ),
        }),
      ),
    )
    .post('/', async (c) => {
      const form = await c.req.parseBody()
      const preset = presets[Number(form.preset)]
      if (preset) faults.add(preset.fault)
      return c.redirect('/simulator/faults', 303)
    })
    .post('/removal', async (c) => {
      const form = await c.req.parseBody()
      const kept = faults.list().filter((_, index) => form.fault !== 'all' && index !== Number(form.fault))
      faults.set(kept)
      return c.redirect('/simulator/faults', 303)
    })
}

function InForce({ faults }: { faults: Fault[] }) {
  return (
    <section class="in-force card" aria-labelledby="in-force">
      <h2 id="in-force">In force now</h2>
      {faults.length === 0 ? (
        <p class="empty">
          <Icon name="circle-check" />
          Everything works.
        </p>
      ) : (
        <form method="post" action="/simulator/faults/removal">
          <ul>
            {faults.map((fault, index) => {
              const { what, where, howOften } = sayFault(fault)
              return (
                <li>
                  <Icon name="zap" />
                  <span>
                    <b>{what}</b>
                    <span>
                      {where}, {howOften}
                    </span>
                  </span>
                  <button type="submit" name="fault" value={index} aria-label={`Take away: ${what}`}>
                    Take away
                  </button>
                </li>
              )
            })}
          </ul>
          <button type="submit" name="fault" value="all">
            Take all away
          </button>
        </form>
      )}
    </section>
  )
}

function Presets() {
  return (
    <section class="presets" aria-labelledby="presets">
      <h2 id="presets">Choose one</h2>
      <form method="post" action="/simulator/faults">
        {presets.map(({ name, explains }, index) => (
          <button type="submit" name="preset" value={index} class="card">
            <b>{name}</b>
            <span>{explains}</span>
          </button>
        ))}
      </form>
      <p class="fine">
        Any other fault can be put in place by JSON: <code>PUT /simulator/api/faults</code>, see
        docs/simulator.md.
      </p>
    </section>
  )
}
