/** Who made the authenticator, and how sure that is. */
export const model = {
  title: 'Authenticator model (AAGUID)',
  intro: 'The AAGUID is a number that names the model, not the device: all of one model share it.',
  copy: 'Copy the AAGUID',
  copyShort: 'Copy',
  nameless: {
    zero: 'No model given',
    virtual: 'Chromium’s virtual authenticator',
    unknown: 'A model without a published name',
  },
  certainty: {
    attested: 'attested',
    certified: 'certified, root not known',
    self: 'only claimed',
    claimed: 'only claimed',
    refuted: 'not proven',
    erased: 'erased or never given',
    zero: 'zero by its maker',
    u2f: 'zero, as U2F has none',
    open: 'not judged',
  },
  lines: {
    attested: (anchor: string) =>
      `The statement verifies, and its certificates lead to “${anchor}”. Whoever trusts that root knows the model.`,
    certified:
      'The statement verifies, but its certificates lead to no root that is known here: whoever made them may write any model.',
    self: 'The key signed its own statement. An authenticator that lies about its model can do that too.',
    claimed:
      'Nothing vouches for it: there is no attestation. Good enough to show a name or an icon, and for nothing that has to be sure.',
    refuted: 'An attestation was sent that does not hold. The model is as unsure as without one.',
    erased:
      'All zeros, and we asked for no attestation. Clients then used to erase the AAGUID (WebAuthn Level 2; Level 3 leaves it alone), or the provider gives none: these bytes do not say which.',
    zero: 'All zeros, where no client had a reason to erase it: the maker of the authenticator or the passkey provider gives no model.',
    u2f: 'All zeros: security keys of the older U2F kind have no AAGUID. The certificate may still name the model.',
    open: 'What the relying party makes of the attestation is not known here.',
  },
  named: (source: string, date: string) => `Name by the list ${source}, as of ${date}.`,
  unlisted: (source: string, date: string) => `Not in the list ${source}, as of ${date}.`,
  virtual: 'Known from Chromium’s source code; no list has it.',
};
