import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { authenticatorChoiceSchema } from '../../shared/contract/authenticator.ts';
import { virtualCredentialSchema } from '../virtual-authenticators/credential-events.ts';
import type { VirtualAuthenticatorStore } from '../virtual-authenticators/virtual-authenticators.ts';
import { jsonColumn } from './json-column.ts';

const credentialRowSchema = z.object({ credential: jsonColumn(virtualCredentialSchema) });
const choiceRowSchema = z.object({ value: jsonColumn(authenticatorChoiceSchema) });

const choiceName = 'authenticator-choice';

/**
 * The virtual authenticator's credentials and the last choice between it and real ones. A window can outlive the workbench
 * by a moment, and its last events find the database closed: they then read nothing and change nothing.
 */
export function openVirtualCredentials(database: DatabaseSync): VirtualAuthenticatorStore {
  const select = database.prepare('SELECT credential FROM virtual_credentials ORDER BY rowid');
  const upsert = database.prepare(`
    INSERT INTO virtual_credentials (credential_id, credential) VALUES (?, ?)
    ON CONFLICT (credential_id) DO UPDATE SET credential = excluded.credential`);
  const remove = database.prepare('DELETE FROM virtual_credentials WHERE credential_id = ?');
  const selectSetting = database.prepare('SELECT value FROM settings WHERE name = ?');
  const upsertSetting = database.prepare(`
    INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`);
  return {
    credentials: () =>
      database.isOpen ? select.all().map((row) => credentialRowSchema.parse(row).credential) : [],
    saveCredential(credential) {
      if (!database.isOpen) return;
      // Parsed on the way in too: only the named members are kept of what the browser sent.
      const kept = virtualCredentialSchema.parse(credential);
      upsert.run(kept.credentialId, JSON.stringify(kept));
    },
    removeCredential(credentialId) {
      if (database.isOpen) remove.run(credentialId);
    },
    choice() {
      const row = database.isOpen ? selectSetting.get(choiceName) : undefined;
      return row === undefined ? undefined : choiceRowSchema.parse(row).value;
    },
    saveChoice(choice) {
      if (database.isOpen) upsertSetting.run(choiceName, JSON.stringify(choice));
    },
  };
}
