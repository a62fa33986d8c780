type Fault = { name?: string; message?: string; syscall?: string; errors?: unknown[] }

/** Errors that come before any byte has left: the name did not resolve, nobody listened, or no key to sign with. */
export function wasNotConnected(fault: unknown): boolean {
  const { syscall, name, message = '', errors } = fault as Fault
  // Not by the code: "host unreachable" can also come while reading from a connection that stood.
  if (syscall === 'connect' || syscall === 'getaddrinfo') return true
  // Each of the host's addresses was tried.
  if (errors !== undefined && errors.length > 0) return errors.every(wasNotConnected)
  if (name === 'CredentialsProviderError') return true
  return name === 'TimeoutError' && message.includes('did not establish a connection')
}
