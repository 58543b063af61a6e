/** The only variables a canned response may hold; another in a text is refused at save with its place. */
export const CANNED_VARIABLES = [
  'contact.name',
  'contact.firstName',
  'agent.name',
  'agent.firstName',
  'tenant.name',
  'order.number',
  'order.state',
  'conversation.id',
] as const;
export type CannedVariable = (typeof CANNED_VARIABLES)[number];
