import { describe, expect, it } from 'vitest';
import { checkAuthentication } from '../../../src/shared/checks/check-authentication.ts';
import { checkRegistration } from '../../../src/shared/checks/check-registration.ts';
import { readSpecificationVectors } from '../../support/vector-files.ts';
import { authenticationSabotages, registrationSabotages } from './sabotages.ts';
import { edited } from './sample-contexts.ts';
import { authenticationOf, registrationOf, stepsWith } from './vector-contexts.ts';

const specification = readSpecificationVectors();
const registrations = specification.filter(({ kind }) => kind === 'registration');
const authentications = specification.filter(({ kind }) => kind === 'authentication');

describe('one broken fact in each vector of the specification', () => {
  it.each(registrationSabotages)('registration, %s', (_name, rewrite, edit, steps) => {
    for (const vector of registrations) {
      const verdicts = checkRegistration(edited(registrationOf(rewrite(vector)), edit));
      expect([vector.id, ...stepsWith('failed', verdicts)]).toEqual([vector.id, ...steps]);
    }
  });

  it.each(authenticationSabotages)('authentication, %s', (_name, rewrite, edit, steps) => {
    for (const vector of authentications) {
      const verdicts = checkAuthentication(edited(authenticationOf(rewrite(vector)), edit));
      expect([vector.id, ...stepsWith('failed', verdicts)]).toEqual([vector.id, ...steps]);
    }
  });

  it('framing that nobody expects', () => {
    const failed = (id: string) => {
      const vector = specification.find((one) => one.id === id);
      if (vector === undefined) throw new Error(`no vector ${id}`);
      const { allowCrossOrigin: _notAllowed, ...rest } = vector;
      return vector.kind === 'registration'
        ? stepsWith('failed', checkRegistration(registrationOf(rest)))
        : stepsWith('failed', checkAuthentication(authenticationOf(rest)));
    };
    expect(failed('w3c-none-es256-crossOrigin-reg')).toEqual(['7.1.10']);
    expect(failed('w3c-none-es256-crossOrigin-auth')).toEqual(['7.2.13']);
    expect(failed('w3c-none-es256-topOrigin-reg')).toEqual(['7.1.10', '7.1.11']);
    expect(failed('w3c-none-es256-topOrigin-auth')).toEqual(['7.2.13', '7.2.14']);
  });
});
