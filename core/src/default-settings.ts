import type { TenantSettings } from './model.ts';

/** What a new tenant starts with. Every value can be changed; none opens anything to strangers. */
export const defaultSettings: TenantSettings = {
  brand: { colour: '#1f5c66' },
  hours: {
    timeZone: 'UTC',
    week: {
      mon: [{ from: '09:00', to: '18:00' }],
      tue: [{ from: '09:00', to: '18:00' }],
      wed: [{ from: '09:00', to: '18:00' }],
      thu: [{ from: '09:00', to: '18:00' }],
      fri: [{ from: '09:00', to: '18:00' }],
    },
    exceptions: [],
  },
  allowedOrigins: [],
  suggestions: {},
  answerAbove: 0.5,
  unknownBelow: 0.2,
  escalation: [],
  modelBudgetCents: 0,
};
