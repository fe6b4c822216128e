/** IPC channel names; nothing else crosses the preload. Apart from the schemas, so that the preload stays free of them. */
export const desktopChannels = {
  accountChoice: 'workbench:account-choice',
  accountChoiceEnded: 'workbench:account-choice-ended',
  chooseAccount: 'workbench:choose-account',
  menuCommand: 'workbench:menu-command',
  openClause: 'workbench:open-clause',
  openInBrowser: 'workbench:open-in-browser',
} as const;
