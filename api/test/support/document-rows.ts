import { ApplicationPorts, type ApplicationDocuments, type DocumentFacts } from '../../src/applications/ports.ts';
import type { TestApp } from './test-app.ts';

/** Documents straight from their table: what applications see of uploads, without uploading. */
const documentRows: ApplicationDocuments = {
  of: (tx, applicationId) =>
    tx.query<DocumentFacts & Record<string, unknown>>(
      `SELECT id AS "documentId", question_key AS "questionKey", file_name AS "fileName", size::int, encode(sha256, 'hex') AS sha256,
         detected_type AS type, CASE WHEN state = 'refused' OR scan_state = 'infected' THEN 'refused' WHEN state = 'receiving' THEN 'receiving'
           WHEN state = 'checking' OR scan_state = 'waiting' THEN 'checking' ELSE 'ready' END AS status
       FROM document WHERE application_id = $1 AND reference_id IS NULL AND state <> 'removed'`,
      [applicationId],
    ),
  freeze: () => Promise.resolve(),
  discard: async (tx, applicationId) => {
    await tx.query('DELETE FROM document WHERE application_id = $1', [applicationId]);
  },
};

export function useDocumentRows(test: TestApp): void {
  test.app.get(ApplicationPorts).documents = documentRows;
}
