import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';

const userRowSchema = z
  .object({ user_name: z.string(), user_handle: z.string(), display_name: z.string() })
  .transform((row) => ({
    userName: row.user_name,
    userHandle: row.user_handle,
    displayName: row.display_name,
  }));
export type User = z.infer<typeof userRowSchema>;

export interface Users {
  find(userName: string): User | undefined;
  /**
   * The user of that name, made when there is none. The display name of an existing user is updated, its user handle never:
   * 32 random bytes, base64url (WebAuthn L3 §14.6.1: no personally identifying information).
   */
  keep(user: { userName: string; displayName: string; now: number }): User;
}

export function openUsers(database: DatabaseSync): Users {
  const select = database.prepare(
    'SELECT user_name, user_handle, display_name FROM users WHERE user_name = ?',
  );
  const upsert = database.prepare(`
    INSERT INTO users (user_name, user_handle, display_name, created_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (user_name) DO UPDATE SET display_name = excluded.display_name
    RETURNING user_name, user_handle, display_name
  `);
  return {
    find(userName) {
      const row = select.get(userName);
      return row === undefined ? undefined : userRowSchema.parse(row);
    },
    keep({ userName, displayName, now }) {
      const userHandle = encodeBase64url(randomBytes(32));
      return userRowSchema.parse(upsert.get(userName, userHandle, displayName, now));
    },
  };
}
