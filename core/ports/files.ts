/** What the malware scan said of a file. `unscanned`: this county has none. */
export type Scan = 'clean' | 'unsafe' | 'not-yet' | 'unscanned'

/** The county's files: pictures that travel with texts. */
export type Files = {
  /** The origin of upload addresses: what a page must be allowed to send to. */
  uploadOrigin(): Promise<string>
  /** An address at which a browser may put exactly this many bytes of this type, for ten minutes. */
  uploadAddress(file: { key: string; type: string; bytes: number }): Promise<string>
  put(file: { key: string; type: string; bytes: Uint8Array }): Promise<void>
  /** Removes a file; one that is not there is removed already. */
  remove(key: string): Promise<void>
  /** Undefined when nothing stands there, or more than `most` bytes do. */
  read(key: string, most: number): Promise<{ type: string; bytes: Uint8Array } | undefined>
}
