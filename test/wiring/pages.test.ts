import { describe, expect, it } from 'vitest'
import { linesSaying, sources } from '../support/sources.ts'

/** What does nothing under our content security policy, or breaks silently: each was tried once and lost an hour. */
const traps: Record<string, RegExp> = {
  'hx-on, which needs eval': /\bhx-on\b/,
  'hx-live, which needs eval': /\bhx-live\b/,
  'js: values, which need eval': /['"`]js:/,
  'a trigger filter in brackets, which needs eval': /hx-trigger=[^>]*\[/,
  'an inline style, which the policy blocks': /\sstyle=/,
  'hx-status, which is no TSX': /\bhx-status:/,
  'hx-history-cache, which keeps pages in the browser': /hx-history-cache/,
  'a file from another host': /(src|href|url)[=(]\s*["'`]?https?:\/\//,
  'an import from another host': /@import\s+(url\()?["']?https?:/,
  'a script or handler in the page': /\son(click|submit|load|change|input)=/,
  'words in an address that is pushed': /hx-push-url=\{?["'`]?[^"'`}]*\?q=/,
  'markup that is not escaped': /dangerouslySetInnerHTML|\braw\(/,
  'words kept in the browser': /\b(localStorage|sessionStorage|indexedDB)\b/,
}

/** A field one types into, or a part of ours, whose fields cannot be seen from the form; days and ticks are chosen. */
const typedInto =
  /<input\b(?![^>]*type="(hidden|date|checkbox|radio)")|<textarea\b|<(?!(Icon|Choice|Day|FieldError)\b|TextField[^>]*type="date")[A-Z]/

describe('the site’s files', () => {
  const files = sources(['web'])

  it.each(Object.keys(traps))('hold no %s', (trap) => {
    expect(linesSaying(files, traps[trap]!)).toEqual([])
  })

  it('send by POST every form into which one types; what is chosen by id alone may stand in an address', () => {
    const forms = files.flatMap(({ path, text }) =>
      [...text.matchAll(/<form\b([^>]*)>(.*?)(?:<\/form>|$)/gs)].map(([, tag = '', inside = '']) => ({
        path,
        tag,
        inside,
      })),
    )
    expect(forms.length).toBeGreaterThan(5)
    const odd = forms.filter(
      ({ tag, inside }) =>
        !/method="post"/.test(tag) && !(/method="get"/.test(tag) && !typedInto.test(inside)),
    )
    expect(odd.map(({ path, tag }) => `${path}: ${tag}`)).toEqual([])
  })
})
