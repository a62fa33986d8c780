import type { Child } from 'hono/jsx'
import { createContext, useContext } from 'hono/jsx'
import type { Language, Words } from '../../words/index.ts'
import type { AssetAddresses, Site } from '../site.ts'

/** What any page needs, signed in or not. */
export type Frame = { words: Words; asset: AssetAddresses; language: Language }

const FrameContext = createContext<Frame | undefined>(undefined)
const SiteContext = createContext<Site | undefined>(undefined)

/** Lets every part inside read who looks, in which words, at what time. */
export function WithSite({ site, children }: { site: Site; children?: Child }) {
  return (
    <WithFrame frame={{ words: site.words, asset: site.asset, language: site.staff.language }}>
      <SiteContext.Provider value={site}>{children}</SiteContext.Provider>
    </WithFrame>
  )
}

/** The same for pages that know nobody. */
export function WithFrame({ frame, children }: { frame: Frame; children?: Child }) {
  return <FrameContext.Provider value={frame}>{children}</FrameContext.Provider>
}

/** The site of the page being drawn. Throws outside of `WithSite`. */
export function useSite(): Site {
  return known(useContext(SiteContext))
}

/** The words and files of the page being drawn. Throws outside of `WithSite` and `WithFrame`. */
export function useFrame(): Frame {
  return known(useContext(FrameContext))
}

function known<T>(context: T | undefined): T {
  if (context === undefined) throw new Error('a part was drawn outside of its page')
  return context
}
