import type { Child } from 'hono/jsx'

/**
 * Tables laid out as grids. The layout makes browsers forget that they are tables, so each part says its role again.
 */
const roles = { table: 'table', group: 'rowgroup', row: 'row', head: 'columnheader', cell: 'cell' } as const

type Part = { class?: string | undefined; id?: string | undefined; children?: Child }

export function Table({ label, class: kind, head, children }: Part & { label: string; head: Child }) {
  return (
    <table class={kind ? `clients ${kind}` : 'clients'} role={roles.table} aria-label={label}>
      <thead role={roles.group}>
        <tr class="row" role={roles.row}>
          {head}
        </tr>
      </thead>
      <tbody id="rows" role={roles.group}>
        {children}
      </tbody>
    </table>
  )
}

export function Head({
  class: kind,
  sort,
  children,
}: Part & { sort?: 'ascending' | 'descending' | undefined }) {
  return (
    <th class={kind} role={roles.head} aria-sort={sort}>
      {children}
    </th>
  )
}

/** `isMore`: asked for by "Show more", so that a refresh of the first page keeps it. */
export function Row({ class: kind, id, isMore, children }: Part & { isMore?: boolean | undefined }) {
  return (
    <tr class={kind ? `row ${kind}` : 'row'} role={roles.row} id={id} data-more={isMore ? '' : undefined}>
      {children}
    </tr>
  )
}

export function Cell({ class: kind, children }: Part) {
  return (
    <td class={kind} role={roles.cell}>
      {children}
    </td>
  )
}
