/** What htmx tells with its events; only what we read. */
export type Swap = {
  fragment: DocumentFragment
  target: Element | string | null
  swapSpec: { style: string }
}
export type Request = {
  sourceElement: HTMLElement
  request: { body: FormData | URLSearchParams | null }
  response?: { status: number }
  hx?: { redirect?: string }
}
type Detail = { ctx: Request; tasks?: Swap[] }

export const byId = (id: string): HTMLElement | null => document.getElementById(id)

/** Listens to an event of htmx, anywhere on the page. */
export function onHtmx(name: string, listen: (detail: Detail, event: CustomEvent<Detail>) => void): void {
  document.addEventListener(`htmx:${name}`, (event) => {
    const { detail } = event as CustomEvent<Detail>
    if (detail?.ctx) listen(detail, event as CustomEvent<Detail>)
  })
}

/** A sentence that the page brought along, in the words of the one who looks. */
export const say = (name: 'offline' | 'fault' | 'signedOut' | 'signIn'): string =>
  document.body.dataset[`say${name.charAt(0).toUpperCase()}${name.slice(1)}`] ?? ''

/** A form's key: two presses of one button are one message, another text is another. */
export function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

/** Tells a part of the page that something happened. */
export const tell = (element: Element | null, name: string): void => {
  element?.dispatchEvent(new CustomEvent(name, { bubbles: true }))
}
