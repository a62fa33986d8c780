import type { ClientImport, ImportPage, RowFault } from '../model/client-import.ts'
import type { DepartmentId, ImportId } from '../model/ids.ts'
import type { Written } from '../ports.ts'

/** Files of clients, and how far their import has come. All of it is gone after thirty days. */
export type ImportStore = {
  /** A checked file: its rows by the page, what is wrong with others. */
  keepImport(kept: { now: ClientImport; pages: ImportPage[]; faults: RowFault[] }): Promise<void>
  clientImport(id: ImportId): Promise<ClientImport | undefined>
  importFaults(id: ImportId): Promise<RowFault[]>
  /** Up to forty pages from this one on. */
  importPages(id: ImportId, from: number, limit: number): Promise<ImportPage[]>
  /** The import as it now is, with the page that was worked on. `changed`: somebody moved it on first. */
  importMoved(now: ClientImport, was: ClientImport, page?: ImportPage): Promise<Written>
  /** The department's latest imports, newest first: one request. */
  imports(department: DepartmentId): Promise<ClientImport[]>
}
