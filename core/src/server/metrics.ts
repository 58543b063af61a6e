import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Store } from '../storage/store.ts';

export type Metrics = {
  readonly registry: Registry;
  /** `route` is the pattern, never an address somebody made up: the number of series stays small. */
  observeRequest(of: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly seconds: number;
  }): void;
  /** A finished turn of the assistant. */
  observeTurn(of: { readonly decision: string; readonly seconds: number }): void;
  /** From an event's commit to its writing on a stream. */
  observeEventLag(seconds: number): void;
  streamOpened(): void;
  streamClosed(): void;
};

/** Figures for Prometheus, in a registry of their own. Jobs are counted when they are asked for. */
export function createMetrics(deps: { readonly store: Pick<Store, 'jobs'> }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'attendant_' });
  const requests = new Histogram({
    name: 'attendant_http_request_seconds',
    help: 'Requests by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers,
  });
  const turns = new Histogram({
    name: 'attendant_turn_seconds',
    help: "The assistant's turns by what it decided.",
    labelNames: ['decision'],
    buckets: [0.005, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30],
    registers,
  });
  const lag = new Histogram({
    name: 'attendant_event_lag_seconds',
    help: 'From the commit of an event to its writing on a stream.',
    buckets: [0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    registers,
  });
  const streams = new Gauge({
    name: 'attendant_streams',
    help: 'Event streams open now.',
    registers,
  });
  const streamsOpened = new Counter({
    name: 'attendant_streams_opened_total',
    help: 'Event streams opened.',
    registers,
  });
  new Gauge({
    name: 'attendant_jobs',
    help: 'Jobs by state.',
    labelNames: ['state'],
    registers,
    async collect() {
      const counts = await deps.store.jobs.counts();
      for (const [state, count] of Object.entries(counts)) this.set({ state }, count);
    },
  });

  return {
    registry,
    observeRequest: ({ method, route, status, seconds }) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    observeTurn: ({ decision, seconds }) => turns.observe({ decision }, seconds),
    observeEventLag: (seconds) => lag.observe(seconds),
    streamOpened() {
      streams.inc();
      streamsOpened.inc();
    },
    streamClosed: () => streams.dec(),
  };
}
