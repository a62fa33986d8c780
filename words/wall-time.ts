/** A time of day, a weekday and a day of the calendar, as people write them: no zone is asked. */
export function wallTimes(locale: string) {
  const at = (date: string, time = '00:00') => new Date(`${date}T${time}:00Z`)
  const write = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
    return (when: Date) => format.format(when).replace(/[\u00a0\u202f\u2009]/g, ' ')
  }
  const clock = write({ hour: 'numeric', minute: '2-digit' })
  const weekday = write({ weekday: 'long' })
  const day = write({ month: 'short', day: 'numeric', year: 'numeric' })
  return {
    /** 9:00 AM */
    clock: (time: string) => clock(at('2026-01-01', time)),
    /** Monday; 0 is Sunday. */
    weekday: (number: number) => weekday(at(`2026-02-0${1 + number}`)),
    /** Nov 23, 2027 */
    day: (date: string) => day(at(date)),
  }
}
