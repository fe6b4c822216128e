/** A credential's life is read in its order, however long the log is. */
export const summariesByCredential = `
  CREATE INDEX summaries_by_credential ON ceremony_summaries (credential_id, started_at DESC, sequence DESC)
    WHERE credential_id IS NOT NULL;
`;
