import { checkAllowedCredential, checkUserAndRecord } from './account-checks.ts';
import type { AuthenticationContext } from './authentication-context.ts';
import * as authenticatorData from './authenticator-data-checks.ts';
import { checkCall, checkOptions, checkOutcome } from './ceremony-checks.ts';
import * as clientData from './client-data-checks.ts';
import { checkClientExtensionResults, checkExtensionOutputs } from './extension-checks.ts';
import type { Step } from './judge-steps.ts';
import {
  checkBackupEligibilityKept,
  checkBackupEligibilityNotGained,
  checkRecordUpdate,
  checkSignCount,
} from './record-checks.ts';
import { checkAssertionParts, checkClientDataHash, checkResponseType } from './response-checks.ts';
import { checkSignature } from './signature-checks.ts';
import type { AuthenticationStepNumber } from './step-subjects.ts';

/** The steps of WebAuthn L3 §7.2 "Verifying an Authentication Assertion", all 25, in the specification's order. */
export const authenticationSteps: readonly Step<AuthenticationContext, AuthenticationStepNumber>[] = [
  { step: '7.2.1', check: ({ known }) => checkOptions(known) },
  { step: '7.2.2', check: ({ known }) => checkCall(known) },
  { step: '7.2.3', check: checkResponseType },
  { step: '7.2.4', check: checkClientExtensionResults },
  { step: '7.2.5', check: checkAllowedCredential },
  { step: '7.2.6', check: checkUserAndRecord },
  { step: '7.2.7', check: checkAssertionParts },
  { step: '7.2.8', check: clientData.checkClientDataText },
  { step: '7.2.9', check: clientData.checkClientDataJson },
  { step: '7.2.10', check: clientData.checkClientDataType },
  { step: '7.2.11', check: clientData.checkChallenge },
  { step: '7.2.12', check: clientData.checkOrigin },
  { step: '7.2.13', check: clientData.checkCrossOrigin },
  { step: '7.2.14', check: clientData.checkTopOrigin },
  { step: '7.2.15', check: authenticatorData.checkRpIdHash },
  { step: '7.2.16', check: authenticatorData.checkUserPresent },
  { step: '7.2.17', check: authenticatorData.checkUserVerified },
  { step: '7.2.18', check: authenticatorData.checkBackupFlags },
  {
    step: '7.2.19',
    parts: [
      { step: '7.2.19.1', check: checkBackupEligibilityKept },
      { step: '7.2.19.2', check: checkBackupEligibilityNotGained },
      { step: '7.2.19.3', check: authenticatorData.checkBackupStatePolicy },
    ],
  },
  { step: '7.2.20', check: checkClientDataHash },
  { step: '7.2.21', check: checkSignature },
  { step: '7.2.22', check: checkSignCount },
  { step: '7.2.23', check: checkExtensionOutputs },
  { step: '7.2.24', check: checkRecordUpdate },
  { step: '7.2.25', check: (_context, earlier) => checkOutcome(earlier) },
];
