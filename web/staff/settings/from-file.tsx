import { showNumber } from '../../../core/model/phone.ts'
import { useSite } from '../../parts/site-context.tsx'

/** What the county file says of the department: to read here, to change there. */
export function FromFile() {
  const { words, department } = useSite()
  const { file: labels } = words.settings.department
  const { textNumber, callNumber, frontDesk, mailDomain, languages, automaticAnswer, zone } = department
  const number = (one: string | undefined) => (one === undefined ? labels.none : showNumber(one))
  const facts: [string, string][] = [
    [labels.textNumber, showNumber(textNumber)],
    [labels.callNumber, number(callNumber)],
    [labels.frontDesk, number(frontDesk)],
    [labels.mailDomain, mailDomain ?? labels.none],
    [labels.zone, zone],
    [labels.languages, languages.map((language) => words.common.languages[language]).join(', ')],
  ]
  return (
    <section class="card setting" id="file">
      <h2>{labels.title}</h2>
      <p class="help">{labels.help}</p>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {automaticAnswer === null && (
          <div>
            <dt>{labels.answerTitle}</dt>
            <dd>{labels.noAnswer}</dd>
          </div>
        )}
      </dl>
      {automaticAnswer !== null &&
        languages.map((language) => (
          <>
            <h3>{labels.answer(words.common.languages[language])}</h3>
            <blockquote lang={language} class="said">
              {automaticAnswer[language]}
            </blockquote>
          </>
        ))}
    </section>
  )
}
