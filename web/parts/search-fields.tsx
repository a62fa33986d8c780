import { useSite } from './site-context.tsx'

/** The line one types a name or number into, and its button: inside a form that posts, so that neither is in an address. */
export function SearchFields(field: {
  label: string
  placeholder?: string
  value: string | undefined
  required?: boolean
  primary?: boolean
}) {
  const { words } = useSite()
  const { label, placeholder = label, value = '', required = false, primary = false } = field
  return (
    <>
      <label class="vh" for="q">
        {label}
      </label>
      <input
        class="field"
        id="q"
        name="q"
        type="search"
        value={value}
        placeholder={placeholder}
        maxlength={100}
        autocomplete="off"
        required={required}
      />
      <button type="submit" class={primary ? 'btn primary' : 'btn'}>
        {words.clients.search.go}
      </button>
    </>
  )
}
