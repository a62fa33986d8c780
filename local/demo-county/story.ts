import { behavioralStories } from './stories/behavioral.ts'
import { pretrialStories } from './stories/pretrial.ts'
import { spanishStories } from './stories/spanish.ts'

/** Stories that happen to more than one person, by name. */
export const stories = { ...pretrialStories, ...behavioralStories, ...spanishStories }
export type StoryName = keyof typeof stories
