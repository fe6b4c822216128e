import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { CredentialRecord, Passkey, PasskeyChange } from '../../shared/contract/passkey.ts';
import { credentialRecordSchema, passkeySchema } from '../../shared/contract/passkey.ts';
import { booleanColumn, jsonColumn, toJsonColumn } from './json-column.ts';

const passkeyRowSchema = z
  .object({
    user_name: z.string(),
    display_name: z.string(),
    user_handle: z.string(),
    record: jsonColumn(credentialRecordSchema),
    name: z.string(),
    platform: z.string().nullable(),
    alg: z.number().nullable(),
    fmt: z.string().nullable(),
    aaguid: z.string().nullable(),
    attachment: z.string().nullable(),
    created_at: z.number(),
    last_used_at: z.number().nullable(),
    enabled: booleanColumn,
    previous: jsonColumn(passkeySchema.shape.previous.unwrap()).nullable(),
  })
  .transform(
    ({ user_name, display_name, user_handle, created_at, last_used_at, ...row }): Passkey => ({
      ...row,
      userName: user_name,
      displayName: display_name,
      userHandle: user_handle,
      createdAt: created_at,
      lastUsedAt: last_used_at,
    }),
  );

export type NewPasskey = Omit<
  Passkey,
  'userName' | 'displayName' | 'name' | 'lastUsedAt' | 'enabled' | 'previous'
>;

export interface Passkeys {
  /** The newest first. */
  all(): Passkey[];
  find(credentialId: string): Passkey | undefined;
  /** The enabled ones of a user, the oldest first. */
  enabledOf(userHandle: string): Passkey[];
  add(passkey: NewPasskey): Passkey;
  /** Puts the record of an accepted authentication in place and keeps the members that it changed (WebAuthn L3 §7.2 step 24). */
  updateRecord(record: CredentialRecord, usedAt: number): Passkey | undefined;
  change(credentialId: string, change: PasskeyChange): Passkey | undefined;
  /** True when there was one. */
  remove(credentialId: string): boolean;
}

const selectPasskeys = `
  SELECT u.user_name, u.display_name, p.user_handle, p.record, p.name, p.platform, p.alg, p.fmt, p.aaguid, p.attachment,
    p.created_at, p.last_used_at, p.enabled, p.previous
  FROM passkeys p JOIN users u ON u.user_handle = p.user_handle`;

export function openPasskeys(database: DatabaseSync): Passkeys {
  const selectAll = database.prepare(`${selectPasskeys} ORDER BY p.created_at DESC, p.rowid DESC`);
  const selectOne = database.prepare(`${selectPasskeys} WHERE p.credential_id = ?`);
  const selectEnabled = database.prepare(
    `${selectPasskeys} WHERE p.user_handle = ? AND p.enabled = 1 ORDER BY p.created_at, p.rowid`,
  );
  const selectUser = database.prepare('SELECT user_name FROM users WHERE user_handle = ?');
  const selectNames = database.prepare('SELECT name FROM passkeys WHERE user_handle = ?');
  const insert = database.prepare(`
    INSERT INTO passkeys (credential_id, user_handle, record, name, platform, alg, fmt, aaguid, attachment, created_at, enabled)
    VALUES ($credentialId, $userHandle, $record, $name, $platform, $alg, $fmt, $aaguid, $attachment, $createdAt, 1)`);
  const updateRecord = database.prepare(
    'UPDATE passkeys SET record = ?, previous = ?, last_used_at = ? WHERE credential_id = ?',
  );
  const update = database.prepare(
    'UPDATE passkeys SET name = coalesce(?, name), enabled = coalesce(?, enabled) WHERE credential_id = ?',
  );
  const remove = database.prepare('DELETE FROM passkeys WHERE credential_id = ?');

  const find = (credentialId: string): Passkey | undefined => {
    const row = selectOne.get(credentialId);
    return row === undefined ? undefined : passkeyRowSchema.parse(row);
  };
  /** The user's name, with a number where another passkey has it: the person gives a better one later. */
  const newName = (userHandle: string): string => {
    const user = selectUser.get(userHandle);
    if (user === undefined) throw new Error(`no user has the user handle ${userHandle}`);
    const taken = new Set(selectNames.all(userHandle).map((row) => row.name));
    let name = String(user.user_name);
    for (let number = 2; taken.has(name); number++) name = `${user.user_name} ${number}`;
    return name;
  };
  return {
    find,
    all: () => selectAll.all().map((row) => passkeyRowSchema.parse(row)),
    enabledOf: (userHandle) => selectEnabled.all(userHandle).map((row) => passkeyRowSchema.parse(row)),
    add({ record, ...columns }) {
      const name = newName(columns.userHandle);
      insert.run({ ...columns, name, credentialId: record.id, record: JSON.stringify(record) });
      const added = find(record.id);
      if (added === undefined) throw new Error(`the passkey ${record.id} was not stored`);
      return added;
    },
    updateRecord(record, usedAt) {
      const before = find(record.id);
      if (before === undefined) return undefined;
      const { signCount, backupEligible, backupState } = before.record;
      const previous = toJsonColumn({ signCount, backupEligible, backupState });
      updateRecord.run(JSON.stringify(record), previous, usedAt, record.id);
      return find(record.id);
    },
    change(credentialId, { name, enabled }) {
      update.run(name ?? null, enabled === undefined ? null : Number(enabled), credentialId);
      return find(credentialId);
    },
    remove: (credentialId) => remove.run(credentialId).changes === 1,
  };
}
