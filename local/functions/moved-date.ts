/**
 * Makes this thread's `Date` run ahead of real time by as many milliseconds as `ahead` says at each moment. Done
 * before any other code loads, so that production code needs no word for it. Timers keep real time.
 */
export function moveDate(ahead: Float64Array): void {
  const RealDate = Date
  const now = () => RealDate.now() + (ahead[0] ?? 0)
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  })
  RealDate.prototype.constructor = globalThis.Date
}
