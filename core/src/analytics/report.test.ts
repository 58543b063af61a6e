import { describe, expect, it } from '@jest/globals';
import { defaultSettings } from '../default-settings.ts';
import type { Tenant } from '../model.ts';
import type { HandoffWait, ReportFigures, Span } from '../storage/store.ts';
import { quantile, readReport } from './report.ts';

const NOTHING: ReportFigures = {
  outcomes: { handedOver: 0, answered: 0, unanswered: 0, nothingAsked: 0 },
  wrapUps: [],
  ratings: [],
  liked: 0,
  disliked: 0,
  reasons: [],
};
const DAY = { from: '09:00', to: '17:00' };
/** Open on weekdays from 9 to 17 in Berlin; 20 minutes to the first words. */
const tenant: Tenant = {
  id: 'harbour',
  name: 'Harbour',
  locale: 'en',
  locales: ['en'],
  widgetKey: 'wk',
  createdAt: '2026-01-01T00:00:00.000Z',
  settings: {
    ...defaultSettings,
    hours: {
      timeZone: 'Europe/Berlin',
      week: { mon: [DAY], tue: [DAY], wed: [DAY], thu: [DAY], fri: [DAY] },
      exceptions: [],
    },
    handoff: { firstReplyMinutes: 20 },
  },
};
async function report(waits: readonly HandoffWait[], days = 7) {
  const spans: Span[] = [];
  const figures = {
    report: async (_: string, span: Span) => {
      spans.push(span);
      return {
        ...NOTHING,
        outcomes: { handedOver: 1, answered: 6, unanswered: 2, nothingAsked: 1 },
      };
    },
    waits: async () => waits,
  };
  const clock = () => new Date('2026-11-24T12:00:00.000Z');
  const store = { figures } as unknown as Parameters<typeof readReport>[0]['store'];
  return { found: await readReport({ store, clock }, tenant, days), spans };
}

describe('a report', () => {
  it('is of local days, today the last, with as many before them', async () => {
    const { found, spans } = await report([]);
    expect(spans).toEqual([
      { from: '2026-11-17T23:00:00.000Z', to: '2026-11-24T23:00:00.000Z' },
      { from: '2026-11-10T23:00:00.000Z', to: '2026-11-17T23:00:00.000Z' },
    ]);
    expect(found).toMatchObject({
      firstDay: '2026-11-18',
      lastDay: '2026-11-24',
      days: 7,
      conversations: 10,
      before: { answered: 6 },
    });
    // Over the end of summer time a day has 25 hours.
    const { spans: long } = await report([], 31);
    expect(long[0]?.from).toBe('2026-10-24T22:00:00.000Z');
  });

  it('counts who was attended within the target inside the hours, who waits, and who was not', async () => {
    const at = '2026-11-23T15:50:00.000Z';
    const { found } = await report([
      // Ten minutes before five, answered fifteen minutes after nine: 25 open minutes.
      { at, answeredAt: '2026-11-24T08:15:00.000Z', resolved: false },
      // And eight minutes after nine: 18 of them.
      { at, answeredAt: '2026-11-24T08:08:00.000Z', resolved: true },
      { at, answeredAt: null, resolved: false },
      { at, answeredAt: null, resolved: true },
    ]);
    expect(found.waits).toEqual({
      handoffs: 4,
      attended: 2,
      waiting: 1,
      unattended: 1,
      p50: 978,
      p95: 985,
      targetMinutes: 20,
      withinTarget: 1,
      isCut: false,
    });
  });

  it('has no waiting time where nobody has come', async () => {
    const { found } = await report([]);
    expect([found.waits.p50, found.waits.p95]).toEqual([null, null]);
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2);
    expect(quantile([1, 2, 3, 4], 0.95)).toBe(4);
    expect(quantile([1], 0)).toBe(1);
  });
});
