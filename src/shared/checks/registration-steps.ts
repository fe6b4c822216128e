import {
  checkAttestationFormat,
  checkAttestationObject,
  checkAttestationStatement,
} from './attestation-checks.ts';
import * as authenticatorData from './authenticator-data-checks.ts';
import { checkCall, checkNewRecord, checkOptions, checkOutcome } from './ceremony-checks.ts';
import * as clientData from './client-data-checks.ts';
import { checkAlgorithm, checkCredentialIdLength, checkCredentialIdUnused } from './credential-checks.ts';
import { checkClientExtensionResults, checkExtensionOutputs } from './extension-checks.ts';
import type { Step } from './judge-steps.ts';
import type { RegistrationContext } from './registration-context.ts';
import { checkClientDataHash, checkResponseType } from './response-checks.ts';
import { notApplicable, type StepOutcome } from './step-outcome.ts';
import type { RegistrationStepNumber } from './step-subjects.ts';
import { checkAttestationTrust, checkTrustAnchors } from './trust-checks.ts';

/** §7.1 step 15: conditional mediation may create a credential without a test of user presence. */
function checkUserPresentUnlessConditional(context: RegistrationContext): StepOutcome {
  const outcome = authenticatorData.checkUserPresent(context);
  if (context.expectation.mediation !== 'conditional' || outcome.status === 'not-evaluated') return outcome;
  return notApplicable('conditional-mediation', outcome);
}

/** The steps of WebAuthn L3 §7.1 "Registering a New Credential", all 29, in the specification's order. */
export const registrationSteps: readonly Step<RegistrationContext, RegistrationStepNumber>[] = [
  { step: '7.1.1', check: ({ known }) => checkOptions(known) },
  { step: '7.1.2', check: ({ known }) => checkCall(known) },
  { step: '7.1.3', check: checkResponseType },
  { step: '7.1.4', check: checkClientExtensionResults },
  { step: '7.1.5', check: clientData.checkClientDataText },
  { step: '7.1.6', check: clientData.checkClientDataJson },
  { step: '7.1.7', check: clientData.checkClientDataType },
  { step: '7.1.8', check: clientData.checkChallenge },
  { step: '7.1.9', check: clientData.checkOrigin },
  { step: '7.1.10', check: clientData.checkCrossOrigin },
  { step: '7.1.11', check: clientData.checkTopOrigin },
  { step: '7.1.12', check: checkClientDataHash },
  { step: '7.1.13', check: checkAttestationObject },
  { step: '7.1.14', check: authenticatorData.checkRpIdHash },
  { step: '7.1.15', check: checkUserPresentUnlessConditional },
  { step: '7.1.16', check: authenticatorData.checkUserVerified },
  { step: '7.1.17', check: authenticatorData.checkBackupFlags },
  { step: '7.1.18', check: authenticatorData.checkBackupEligibilityPolicy },
  { step: '7.1.19', check: authenticatorData.checkBackupStatePolicy },
  { step: '7.1.20', check: checkAlgorithm },
  { step: '7.1.21', check: checkAttestationFormat },
  { step: '7.1.22', check: checkAttestationStatement },
  { step: '7.1.23', check: checkTrustAnchors },
  { step: '7.1.24', check: checkAttestationTrust },
  { step: '7.1.25', check: checkCredentialIdLength },
  { step: '7.1.26', check: checkCredentialIdUnused },
  { step: '7.1.27', check: checkNewRecord },
  { step: '7.1.28', check: checkExtensionOutputs },
  { step: '7.1.29', check: (_context, earlier) => checkOutcome(earlier) },
];
