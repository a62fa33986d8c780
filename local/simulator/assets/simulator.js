// What the simulator's pages do beyond links and forms: texts arrive while one looks, the phone buzzes, Enter sends.

const everyMilliseconds = 1000

/** Asks again for the parts that may have changed, and only while someone can see them. */
async function refresh(region) {
  const { live, version } = region.dataset
  const answer = await fetch(`${live}?version=${version}`).catch(() => undefined)
  if (answer?.status !== 200) return
  region.dataset.version = answer.headers.get('X-Version') ?? ''
  const focused = region.contains(document.activeElement) ? focusPlace(region) : undefined
  const before = textsIn(region)
  const unreadBefore = unreadIn(region)
  region.innerHTML = await answer.text()
  if (focused !== undefined) focusables(region)[focused]?.focus({ preventScroll: true })
  greet(region, before, unreadBefore)
  filter()
}

/** New texts slide in; received ones make the phone buzz. */
function greet(region, before, unreadBefore) {
  const fresh = [...region.querySelectorAll('[data-text]')].filter((text) => !before.has(text.dataset.text))
  for (const text of fresh) text.classList.add('arrived')
  if (fresh.some((text) => text.classList.contains('received')) || unreadIn(region) > unreadBefore)
    buzz(region)
}

function buzz(region) {
  const phone = region.closest('[data-phone]')
  if (!phone) return
  phone.classList.remove('buzz')
  requestAnimationFrame(() => phone.classList.add('buzz'))
  navigator.vibrate?.([90, 60, 90])
}

const textsIn = (region) =>
  new Set([...region.querySelectorAll('[data-text]')].map((text) => text.dataset.text))
const unreadIn = (region) =>
  [...region.querySelectorAll('[data-unread]')].reduce((sum, row) => sum + Number(row.dataset.unread), 0) +
  region.querySelectorAll('.banner').length
const focusables = (region) => [...region.querySelectorAll('a, button, [tabindex]')]
const focusPlace = (region) => focusables(region).indexOf(document.activeElement)

async function refreshAll() {
  if (document.visibilityState !== 'visible') return
  await Promise.all([...document.querySelectorAll('[data-live]')].map(refresh))
}

async function keepLooking() {
  await refreshAll()
  setTimeout(keepLooking, everyMilliseconds)
}

/** Sends without leaving the page; the words stay in the box until the phone has taken them. */
async function send(form, submitter) {
  const data = new FormData(form, submitter)
  const answer = await fetch(form.action, {
    method: 'POST',
    body: new URLSearchParams(data),
    redirect: 'manual',
  }).catch(() => undefined)
  const problem = form.querySelector('[data-problem]')
  if (answer?.type === 'opaqueredirect') {
    problem.textContent = ''
    form.elements.id.value = crypto.randomUUID()
    if (submitter?.name !== 'quick') form.elements.body.value = ''
    await refreshAll()
  } else if (answer) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    problem.textContent =
      page.querySelector('[data-problem]')?.textContent || 'The phone could not send that.'
  } else {
    problem.textContent = 'Nobody answers. Is it still running?'
  }
  form.elements.body.focus()
}

for (const form of document.querySelectorAll('[data-compose]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    send(form, event.submitter)
  })
  form.elements.body.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    form.requestSubmit(form.querySelector('.send'))
  })
  if (matchMedia('(min-width: 60rem)').matches) form.elements.body.focus()
}

/** The list of phones, narrowed by what is typed. */
function filter() {
  const box = document.querySelector('[data-filter]')
  if (!box) return
  const words = box.value.trim().toLowerCase()
  for (const row of document.querySelectorAll('[data-row]'))
    row.hidden = !row.textContent.toLowerCase().includes(words)
}
for (const box of document.querySelectorAll('[data-filter]')) {
  box.hidden = false
  box.addEventListener('input', filter)
}

if (document.querySelector('[data-live]')) {
  document.addEventListener('visibilitychange', refreshAll)
  setTimeout(keepLooking, everyMilliseconds)
}
