import { localParts, nextWorkday, presets } from '../../../core/model/send-time.ts'
import { useSite } from '../../parts/site-context.tsx'

/** When it is to leave: three usual times, or a date and a time, in the department's zone, which is named. */
export function LaterTime({
  hasPresets,
  date,
  time,
}: {
  hasPresets?: boolean
  date?: string | undefined
  time?: string | undefined
}) {
  const { words, times, now, department } = useSite()
  const { later } = words.conversation
  const usual = nextWorkday(now, department.zone)
  return (
    <>
      {hasPresets && (
        <div class="opts">
          {presets(now, department.zone).map((preset) => (
            <button class="opt" type="button" data-date={preset.date} data-time={preset.time}>
              {later.presets[preset.name]} <span>{times.preset(preset.instant, now)}</span>
            </button>
          ))}
        </div>
      )}
      <div class="two">
        <label>
          {later.date}
          <input
            class="field"
            type="date"
            name="date"
            min={localParts(now, department.zone).date}
            value={date ?? usual.date}
            required
          />
        </label>
        <label>
          {later.time}
          <input class="field" type="time" name="time" value={time ?? usual.time} required />
        </label>
      </div>
      <p class="help">{later.zone(times.zoneName)}</p>
    </>
  )
}
