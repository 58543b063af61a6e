/**
 * The product without a host. Most people want the command line; this is for those who build Attendant into something:
 * start it (`startAttendant`), or call the thinking alone (`think`), which writes nothing.
 */
export { decideAction } from './actions/decide-action.ts';
export type { ActionFacts, ActionVerdict, RefusalCode } from './actions/policy.ts';
export { type Config, readConfig } from './config.ts';
export { think } from './conversation/think.ts';
export type { ThinkDeps, Turn } from './conversation/turn.ts';
export { defaultSettings } from './default-settings.ts';
export { AttendantError } from './errors.ts';
export { type Attendant, type StartOptions, startAttendant } from './main.ts';
export type * from './model.ts';
export { readRequests } from './requests/read-requests.ts';
export type { MissingPart, ReadRequest, RequestContext } from './requests/request-context.ts';
