export { createLog, maskText } from './create-log.ts';
export { createServer } from './create-server.ts';
export { createMetrics, type Metrics } from './metrics.ts';
export {
  defaultLimits,
  type HoursNow,
  type Limits,
  type Progress,
  type Question,
  type ReceiveWebhook,
  type ServerConfig,
  type ServerDeps,
  type Typing,
  type WebhookResult,
} from './server-deps.ts';
export { createProgress, createTyping, type ProgressHub } from './signals.ts';
export type * from './widget-api.ts';
