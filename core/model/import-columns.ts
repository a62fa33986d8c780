import type { ImportField } from './client-import.ts'

/** What a column may be called, in either language; case, accents, dots and dashes do not matter. */
const names: Record<ImportField, string[]> = {
  name: ['name', 'full name', 'client', 'client name', 'nombre', 'nombre completo', 'cliente'],
  first: ['first name', 'first', 'given name', 'primer nombre', 'nombre de pila', 'nombres'],
  last: ['last name', 'last', 'surname', 'family name', 'apellido', 'apellidos'],
  phone: [
    'phone',
    'phone number',
    'cell',
    'cell phone',
    'mobile',
    'number',
    'telefono',
    'celular',
    'movil',
    'numero',
  ],
  phone2: ['second phone', 'phone 2', 'other phone', 'segundo telefono', 'telefono 2', 'otro telefono'],
  email: ['email', 'e mail', 'mail', 'email address', 'correo', 'correo electronico'],
  status: ['status', 'client status', 'estado', 'estado del cliente'],
  language: ['language', 'idioma'],
  manager: [
    'case manager',
    'case manager email',
    'case manager e mail',
    'caseworker',
    'caseworker email',
    'encargado de caso',
    'correo del encargado de caso',
    'encargado',
    'correo del encargado',
  ],
  note: ['note', 'notes', 'nota', 'notas'],
}

/** Where each field stands in a file, and the columns that mean nothing to us. */
export type Columns = { at: Partial<Record<ImportField, number>>; unused: string[] }

export function columnsOf(head: string[]): Columns {
  const at: Columns['at'] = {}
  const unused: string[] = []
  for (const [place, title] of head.entries()) {
    const field = fieldOf(title)
    if (field && at[field] === undefined) at[field] = place
    else if (title !== '') unused.push(title.slice(0, 60))
  }
  return { at, unused }
}

function fieldOf(title: string): ImportField | undefined {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const fields = Object.entries(names) as [ImportField, string[]][]
  return fields.find(([, known]) => known.includes(plain))?.[0]
}
