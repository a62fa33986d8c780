import { tell } from './page.ts'

const activeSeconds = 5
const idleSeconds = 20
const idleAfterSeconds = 120

let lastTouched = Date.now()
let beats = 0

/** One clock for the page: stops while it is hidden or offline, slows down when nobody touches it. */
function beat(): void {
  if (document.visibilityState === 'visible' && navigator.onLine) {
    tell(document.body, 'cc:tick')
    if (beats++ % 4 === 3) tell(document.body, 'cc:slow-tick')
  }
  const isIdle = Date.now() - lastTouched > idleAfterSeconds * 1000
  setTimeout(beat, (isIdle ? idleSeconds : activeSeconds) * 1000)
}

for (const touch of ['pointerdown', 'keydown', 'visibilitychange']) {
  document.addEventListener(
    touch,
    () => {
      lastTouched = Date.now()
    },
    { passive: true },
  )
}
setTimeout(beat, activeSeconds * 1000)
