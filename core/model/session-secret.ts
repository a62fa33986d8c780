/** What the cookie holds: 256 random bits. Never kept, never logged. */
export function makeSecret(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)))
}

/** What the table keeps of a secret (SHA-256): whoever reads the table cannot sign in with it. */
export async function hashOf(secret: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))))
}

/** Whether a cookie's value has the form of a secret; anything else is not worth a look-up. */
export function isSecret(value: string): boolean {
  return /^[\w-]{43}$/.test(value)
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
