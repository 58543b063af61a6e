import type { CannedVariable } from '../../../../src/server/console-api.ts';

/** Complete: a variable that is missing here does not compile. */
const all: Readonly<Record<CannedVariable, true>> = {
  'contact.name': true,
  'contact.firstName': true,
  'agent.name': true,
  'agent.firstName': true,
  'tenant.name': true,
  'order.number': true,
  'order.state': true,
  'conversation.id': true,
};
export const CANNED_VARIABLES = Object.keys(all) as readonly CannedVariable[];
