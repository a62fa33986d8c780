/**
 * The page on which a picture is picked: sends the file straight to the file bucket as soon as it is picked, with
 * progress, so that the form carries only its id. Without this script the form carries the file itself.
 */
const form = document.getElementById('picture-form') as HTMLFormElement
const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement
const byId = <Found extends HTMLElement>(id: string) => document.getElementById(id) as Found
const button = byId<HTMLButtonElement>('send-picture')

let sending: XMLHttpRequest | undefined

field('file').addEventListener('change', picked)
// Picked while this was still on its way.
if (field('file').files?.length) void picked()

async function picked(): Promise<void> {
  const [file] = field('file').files ?? []
  sending?.abort()
  field('picture').value = ''
  say('')
  if (!file) return
  button.disabled = true
  try {
    const begun = await begin(file)
    await put(file, begun.address)
    field('picture').value = begun.picture
    // What is with us need not be sent a second time.
    field('file').required = false
    field('file').value = ''
    byId('upload').classList.add('done')
  } catch (problem) {
    byId('upload').hidden = true
    say(String(problem instanceof Error ? form.dataset.sayFailed : problem))
  } finally {
    button.disabled = false
  }
}

async function begin(file: File): Promise<{ picture: string; address: string }> {
  const asked = new URLSearchParams({ type: file.type, bytes: String(file.size) })
  const answer = await fetch(form.dataset.uploads ?? '', { method: 'POST', body: asked })
  const begun = await answer.json()
  if (answer.ok) return begun
  throw begun.refused === 'too-large' ? form.dataset.sayTooLarge : form.dataset.sayNotAPicture
}

/** By the older way of asking: it alone tells how far an upload is. */
function put(file: File, address: string): Promise<void> {
  const bar = byId<HTMLProgressElement>('upload-progress')
  const line = byId('upload')
  line.hidden = false
  line.classList.remove('done')
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest()
    sending = request
    request.open('PUT', address)
    request.setRequestHeader('content-type', file.type)
    request.upload.onprogress = ({ loaded, total }) => {
      bar.value = (100 * loaded) / total
    }
    request.onload = () => (request.status === 200 ? done() : failed(new Error('refused')))
    request.onerror = () => failed(new Error('not connected'))
    request.send(file)
  })
}

function say(words: string): void {
  byId('upload-said').textContent = words
}
