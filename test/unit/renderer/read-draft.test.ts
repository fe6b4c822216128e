import { describe, expect, it } from 'vitest';
import {
  previewCreationOptions,
  previewRequestOptions,
} from '../../../src/renderer/workbench/composer/preview-options.ts';
import {
  readAuthenticationDraft,
  readRegistrationDraft,
} from '../../../src/renderer/workbench/composer/read-draft.ts';
import type {
  AuthenticationDraft,
  RegistrationDraft,
} from '../../../src/renderer/workbench/state/composer-drafts.ts';

const registration: RegistrationDraft = {
  userName: 'alice',
  displayName: '',
  authenticatorAttachment: 'any',
  residentKey: 'preferred',
  userVerification: 'preferred',
  attestation: 'none',
  hints: ['hybrid', 'security-key'],
  excludeExisting: true,
  rpId: '',
  timeout: '60',
};
const authentication: AuthenticationDraft = {
  withUserName: true,
  userName: 'alice',
  userVerification: 'required',
  hints: [],
  rpId: '',
  timeout: '60',
};

describe('readRegistrationDraft', () => {
  it('leaves out what was left open, and sends the rest as it stands', () => {
    expect(readRegistrationDraft(registration).request).toEqual({
      userName: 'alice',
      displayName: 'alice',
      residentKey: 'preferred',
      userVerification: 'preferred',
      attestation: 'none',
      hints: ['hybrid', 'security-key'],
      excludeExisting: true,
      timeout: 60_000,
    });
  });

  it('sends an attachment and a foreign RP ID where they were chosen', () => {
    const { request } = readRegistrationDraft({
      ...registration,
      authenticatorAttachment: 'cross-platform',
      rpId: 'example.org',
    });
    expect(request).toMatchObject({ authenticatorAttachment: 'cross-platform', rpId: 'example.org' });
  });

  it.each([
    ['an empty user name', { userName: '  ' }, ['userName']],
    ['a user name of 65 characters', { userName: 'x'.repeat(65), displayName: 'x' }, ['userName']],
    ['a display name of 65 characters', { displayName: 'x'.repeat(65) }, ['displayName']],
    ['an RP ID of 254 characters', { rpId: 'x'.repeat(254) }, ['rpId']],
    ['no timeout', { timeout: '' }, ['timeout']],
    ['a timeout that is no number', { timeout: 'soon' }, ['timeout']],
    ['a timeout of half a second', { timeout: '0.5' }, ['timeout']],
    ['a timeout of 601 seconds', { timeout: '601' }, ['timeout']],
  ])('finds the mistake in %s', (_, change, mistakes) => {
    const read = readRegistrationDraft({ ...registration, ...change });
    expect(read.request).toBeUndefined();
    expect([...(read.mistakes ?? [])]).toEqual(expect.arrayContaining(mistakes));
  });
});

describe('readAuthenticationDraft', () => {
  it('names the user only where the form does', () => {
    expect(readAuthenticationDraft(authentication).request).toMatchObject({ userName: 'alice' });
    const without = readAuthenticationDraft({ ...authentication, withUserName: false, userName: '' });
    expect(without.request).toEqual({ userVerification: 'required', hints: [], timeout: 60_000 });
  });

  it('wants a user name where the form says that there is one', () => {
    expect(readAuthenticationDraft({ ...authentication, userName: '' }).mistakes).toEqual(
      new Set(['userName']),
    );
  });
});

describe('the preview of the options', () => {
  it('shows the RP ID of the relying party until another one is typed', () => {
    const { request } = readRegistrationDraft(registration);
    expect(request && previewCreationOptions(request, 'localhost')).toMatchObject({
      rp: { id: 'localhost' },
    });
    const foreign = readRegistrationDraft({ ...registration, rpId: 'example.org' }).request;
    expect(foreign && previewCreationOptions(foreign, 'localhost')).toMatchObject({
      rp: { id: 'example.org' },
    });
  });

  it('has an empty allow list for a sign-in without a user name', () => {
    const { request } = readAuthenticationDraft({ ...authentication, withUserName: false });
    expect(request && previewRequestOptions(request, 'localhost')).toMatchObject({ allowCredentials: [] });
  });
});
