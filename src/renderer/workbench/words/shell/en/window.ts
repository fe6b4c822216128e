export const navigation = {
  label: 'Views',
  ceremonies: 'Ceremonies',
  passkeys: 'Passkeys',
  decode: 'Decode',
};

export const header = {
  copyOrigin: 'Copy the origin',
  authenticator: 'Authenticator',
  device: 'This device',
  virtual: 'Virtual authenticator',
  virtualShort: 'Virtual',
  settings: 'Settings of the virtual authenticator',
  language: 'Language',
  languages: { en: 'English', ja: '日本語' },
  theme: 'Theme',
  themes: { dark: 'Dark', light: 'Light', system: 'As the system' },
  openInBrowser: 'Open in another browser',
  unavailableHere: 'Only in the workbench’s own window. A paired browser always uses its own authenticators.',
  unavailableHost:
    'There is no workbench window to put it into: start the workbench with a browser or as an application.',
};

export const virtual = {
  title: 'Virtual authenticator',
  intro: 'A test authenticator inside this window. It answers at once and without a person.',
  holds: (count: number) => (count === 1 ? 'Holds 1 credential.' : `Holds ${count} credentials.`),
  kind: 'Kind',
  kinds: { platform: 'Platform', 'security-key': 'Security key' },
  kindNotes: {
    platform: 'Built into the device, transport internal.',
    'security-key': 'Plugged in, transport usb.',
  },
  userVerification: 'User verification',
  userVerifications: { none: 'Cannot', succeeds: 'Succeeds', fails: 'Fails' },
  userVerificationNotes: {
    none: 'It has no PIN and no biometric sensor: UV stays 0.',
    succeeds: 'The person proves who they are: UV is 1.',
    fails: 'The person tries, and is not recognised.',
  },
  residentKeys: 'Keeps discoverable credentials',
  residentKeysNote: 'Needed for a sign-in without a user name.',
  noDiscoverablePasskey:
    'Chromium lets no security key without user verification make a discoverable passkey: residentKey "required" and "preferred" end with NotAllowedError at once. Ask for "discouraged", or switch this off.',
  backupEligible: 'New passkeys may be synced (BE)',
  backupEligibleNote: 'Backup eligibility is fixed for life at registration.',
  backupState: 'New passkeys are synced now (BS)',
  backupStateNote: 'Only where BE is on.',
  userPresent: 'Somebody touches it (UP)',
  userPresentNote: 'Off: a request waits until it times out or is cancelled.',
};

export const banner = {
  label: 'Virtual mode',
  text: (kind: 'platform' | 'security-key') =>
    `Real authenticators are switched off in this window: a virtual ${
      kind === 'platform' ? 'platform authenticator' : 'security key'
    } answers.`,
  leave: 'Use this device again',
};

export const statusBar = {
  ceremonies: (count: number) => (count === 1 ? '1 ceremony' : `${count} ceremonies`),
  passkeys: (count: number) => (count === 1 ? '1 passkey' : `${count} passkeys`),
  listening: (origin: string, plainOrigin: string) => `Listening on ${origin} and ${plainOrigin}`,
  dataFolder: 'Data folder',
  copyDataFolder: (path: string) => `Copy the path of the data folder: ${path}`,
  connections: {
    connecting: 'Connecting…',
    live: 'Live',
    lost: 'Connection lost, trying again…',
  },
  version: (version: string) => `Version ${version}`,
};

export const lateView = {
  title: 'Not loaded',
  failed:
    'This view could not be loaded. See whether the workbench still runs, and try again; if that does not help, reload the page.',
  again: 'Try again',
};

export const gate = {
  loading: 'Opening the workbench…',
  unreachableTitle: 'The relying party does not answer',
  unreachableText:
    'The workbench’s own server has ended or is starting. This page tries again by itself and loses nothing.',
  unreadableTitle: 'The relying party answered something unexpected',
  unreadableText:
    'This page and the server are probably of different versions. Reload the page, or restart the workbench.',
  pairTitle: 'Pair this browser',
  pairText:
    'Only windows that were let in can see ceremonies and passkeys. Open the workbench’s own window, choose “Open in another browser”, and open the link here. A link works once.',
  pairField: 'Pairing link or code',
  pairFieldNote: 'The terminal that started the workbench prints one too.',
  pairButton: 'Pair',
  pairUnreadable: 'That is neither a pairing link nor a code.',
};

export const pairing = {
  title: 'Open in another browser',
  text: 'Open one of these links in the other browser. Both hold the same code: it works once, and only for a short while.',
  link: 'HTTPS',
  linkNote: 'The real thing. The browser warns until it trusts the workbench’s own certificate authority.',
  plainLink: 'HTTP on localhost',
  plainLinkNote: 'No certificate needed: browsers treat localhost as secure, and passkeys work.',
  expires: (time: string) => `Valid until ${time}.`,
  again: 'Make a new link',
  making: 'Making a link…',
};

export const accountPicker = {
  title: 'Choose a passkey',
  text: (rpId: string) => `Several passkeys for ${rpId} can answer this sign-in.`,
  noName: 'No name stored',
  accounts: 'Accounts',
  none: 'None of them',
};
