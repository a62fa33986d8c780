import { pictureKey, uploadKey } from '../../../core/model/picture.ts'
import type { TestCounty } from '../county.ts'
import { aPicture } from './rights.ts'
import type { Subject } from './standings.ts'

const nothing = '0'.repeat(26)

/** Of each thing that a path names, one that never existed. What is not here is no id: the same word for all. */
const noSuchThing: Record<string, string> = {
  template: `tp_${nothing}`,
  group: `gr_${nothing}`,
  mass: `mm_${nothing}`,
  staff: `st_${nothing}`,
  tag: `tg_${nothing}`,
  release: `rl_${nothing}`,
  role: `rl_${nothing}`,
  report: `rp_${nothing}`,
  export: `ex_${nothing}`,
  import: `im_${nothing}`,
  hold: `ho_${nothing}`,
  transfer: `tf_${nothing}`,
  run: `ru_${nothing}`,
  browser: nothing,
}

/** The path of a route, with an id that never existed for each thing it names. */
export function nowhere(pattern: string, known: Record<string, string> = {}): string {
  return pattern.replace(/:(\w+)/g, (_, kind: string) => known[kind] ?? noSuchThing[kind] ?? '1')
}

/** The path of a route about a conversation; the picture it names is there, put and checked. */
export function pathTo(county: TestCounty, pattern: string, subject: Subject, message: string): string {
  const { conversation } = subject
  for (const key of [uploadKey(conversation, aPicture), pictureKey(conversation, aPicture)])
    void county.files.put({ key, type: 'image/gif', bytes: new Uint8Array(Buffer.from('GIF89a')) })
  const { method, subject: named } = subject
  return nowhere(pattern, { id: conversation, message, method, subject: named, picture: aPicture })
}
