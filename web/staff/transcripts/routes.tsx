import { Hono } from 'hono'
import { readTranscript, type TranscriptUse } from '../../../core/actions/transcript/read-transcript.ts'
import { isId } from '../../../core/model/ids.ts'
import { transcriptCsv } from '../../../core/model/transcript-file.ts'
import { transcriptWordsIn } from '../../../words/transcript-words.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import type { Site } from '../../site.ts'
import { answerPage, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { madeOf, type NotMade, textFile } from './made.ts'
import { type Asked, TranscriptPage } from './page.tsx'

/** What was written with a client, to print and to hand over. */
export function transcriptsRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/:id/transcript', async (c) => {
    const { site, asked, outcome } = await asking(c, 'read a transcript')
    if (outcome.kind !== 'transcript') return notMade(c, site, asked, outcome)
    const { conversation } = outcome
    const made = await madeOf(site, outcome)
    const page = <TranscriptPage conversation={conversation} asked={asked} read={outcome} made={made} />
    return answerPage(c, site, page)
  })

  routes.get('/:id/transcript.txt', async (c) => {
    const { site, asked, outcome } = await asking(c, 'exported a transcript')
    if (outcome.kind !== 'transcript') return notMade(c, site, asked, outcome)
    const text = textFile(site, await madeOf(site, outcome))
    return c.body(text, 200, fileHeaders('text/plain', outcome.conversation.id, 'txt'))
  })

  routes.get('/:id/transcript.csv', async (c) => {
    const { site, asked, outcome } = await asking(c, 'exported a transcript')
    if (outcome.kind !== 'transcript') return notMade(c, site, asked, outcome)
    const { words } = site
    const csv = transcriptCsv(words.transcripts.columns, outcome.lines, transcriptWordsIn(words))
    return c.body(csv, 200, fileHeaders('text/csv', outcome.conversation.id, 'csv'))
  })

  async function asking(c: StaffContext, did: TranscriptUse) {
    const { id = '' } = c.req.param() as { id?: string }
    const { from = '', to = '', notes } = c.req.query()
    const asked: Asked = { from, to, notes: notes === 'yes' }
    const site = await siteOf(c, deps)
    const outcome = isId('cv', id)
      ? await readTranscript(deps.deps, site.actor, { conversation: id, ...asked }, did)
      : ({ kind: 'not-found' } as const)
    return { site, asked, outcome }
  }

  return routes
}

function notMade(c: StaffContext, site: Site, asked: Asked, outcome: NotMade) {
  const { errors } = site.words.transcripts
  switch (outcome.kind) {
    case 'too-long':
    case 'invalid': {
      const problem = outcome.kind === 'too-long' ? errors['too-long'](outcome.most) : errors[outcome.because]
      const page = <TranscriptPage conversation={outcome.conversation} asked={asked} problem={problem} />
      return answerPage(c, site, page, 422)
    }
    case 'not-found':
      return answerError(c, site, { status: 404 })
    case 'refused':
      return answerNotServed(c, site, outcome)
    default:
      return outcome satisfies never
  }
}

/** A file named by an id: names of people stand in no list of downloads. */
function fileHeaders(type: string, id: string, ending: string) {
  return {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Disposition': `attachment; filename="transcript-${id}.${ending}"`,
    'Cache-Control': 'no-store',
  }
}
