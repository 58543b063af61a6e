import type { ActionRequest } from '../../../../../src/server/console-api.ts';

/** Nothing of it can be put otherwise. */
export function isFixed({ action }: ActionRequest): boolean {
  return action === 'resend-invoice';
}
