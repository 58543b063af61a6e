type Texts = Readonly<Record<string, string>>;

/** Who works here. */
export const team = {
  invite: 'Invite somebody',
  inviteHint: 'You get a link to hand over. It opens once and lasts a day.',
  makeLink: 'Make the link',
  name: 'Name',
  role: 'Role',
  roles: 'What each role may do',
  roleMeans: {
    owner: 'Everything, also making and removing owners.',
    admin: 'Settings, team, articles, keys and the audit log; no owners.',
    agent: 'Answers customers and sees articles and settings.',
    viewer: 'Looks at everything an agent sees; changes nothing.',
  } as Texts,
  you: '(you)',
  off: 'Deactivated',
  invited: 'Invited',
  fromSite: (site: string) => `From ${site}`,
  siteHint: 'They open the console in their site’s admin; the site says who they are.',
  linkUntil: 'The link works until',
  linkOver: 'The link has run out. Make another.',
  linkTitle: (name: string) => `Link for ${name}`,
  linkHint:
    'Send it to them yourself; it is not shown again. Whoever opens it becomes this person here.',
  link: 'One-time link',
  linkDone: 'I have copied it',
  more: (name: string) => `Change ${name}`,
  inviteAgain: 'Make another link',
  passwordLink: 'Make a link for a new password',
  withdraw: 'Take the invite back',
  withdrawTitle: (name: string) => `Take back the invite of ${name}?`,
  withdrawHint: 'The link stops working and the entry goes away.',
  turnOff: 'Deactivate',
  turnOn: 'Activate again',
  offTitle: (name: string) => `Deactivate ${name}?`,
  offHint:
    'They are signed out everywhere at once. Conversations they hold go back to the inbox. What they wrote stays.',
};
