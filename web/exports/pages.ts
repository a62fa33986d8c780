import type { Department } from '../../core/model/department.ts'
import type { RecordsExport } from '../../core/model/records-export.ts'
import type { Times, Words } from '../../words/index.ts'
import type { Shown } from './volume.ts'

type Drawing = {
  one: RecordsExport
  department: Department
  number: number
  shown: Shown[]
  reasons: string[]
  words: Words
  times: Times
}

/** A file of its own, to be opened from a disk: it needs nothing else, and runs nothing. */
export function drawPages({ one, department, number, shown, reasons, words, times }: Drawing): string {
  const { exports: labels } = words
  const { first, last } = one.days
  const title = labels.pageTitle(department.name, times.calendarDay(first), times.calendarDay(last))
  const pages = Map.groupBy(shown, ({ page }) => page)
  const [firstPage = 1, lastPage = 1] = [shown[0]?.page, shown.at(-1)?.page]
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${html(title)}</title><style>${style}</style></head><body>`,
    `<header><h1>${html(title)}</h1><p>${html(department.county.name)}. ${html(labels.volume(number, firstPage, lastPage))}. ${html(labels.asked(one.by.name, times.dateAndClock(one.at, one.at)))}.</p>`,
    reasons.length > 0 ? `<h2>${html(labels.reasons)}</h2><ol>${reasons.map(reasonItem).join('')}</ol>` : '',
    '</header>',
    ...[...pages].map(([page, entries]) => drawPage(page, entries, words)),
    '</body></html>',
  ].join('\n')
}

const reasonItem = (reason: string) => `<li>${html(reason)}</li>`

function drawPage(page: number, entries: Shown[], { exports: labels }: Words): string {
  let conversation = ''
  const drawn = entries.map((one) => {
    const { section } = one
    const isNew = section.conversation !== conversation
    conversation = section.conversation
    const goesOn = section.goesOn ? ` (${labels.goesOn})` : ''
    const heading = isNew
      ? `<h2>${html(section.name)}${goesOn} <small>${section.conversation}</small></h2>`
      : ''
    const who = [one.kind, one.who, one.address].filter(Boolean).map(html).join(' ')
    const status = one.status ? ` · ${html(one.status)}` : ''
    return `${heading}<article><p class="about"><b>${one.entry}</b> ${html(one.when)} · ${who}${status}</p><p class="text" dir="auto">${html(one.text)}</p></article>`
  })
  return `<section>${drawn.join('')}<footer>${html(labels.pageOf(pageNumber(page)))}</footer></section>`
}

/** Six digits, so that page numbers sort as text and are found by searching. */
export function pageNumber(page: number): string {
  return String(page).padStart(6, '0')
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
function html(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}

const style = [
  'body{font:11pt/1.4 system-ui,sans-serif;max-width:7in;margin:1rem auto;padding:0 1rem;color:#111}',
  'h1{font-size:16pt}h2{font-size:12pt;margin:1em 0 .25em}h2 small{font-weight:400;color:#555}',
  'header,section{break-after:page}section{border-top:1px solid #999;padding-top:.5rem;margin-top:1rem}',
  'article{break-inside:avoid;margin:.5em 0}.about{margin:0;color:#333;font-size:9.5pt}',
  '.text{margin:.1em 0 0;white-space:pre-wrap;overflow-wrap:anywhere}',
  'footer{text-align:center;color:#333;font-size:9.5pt;margin-top:1rem}',
  '@media print{body{margin:0;max-width:none}@page{size:letter;margin:.75in}}',
].join('')
