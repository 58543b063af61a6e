/** A sound or a notification when somebody needs this agent: only when they want it, once for all tabs together. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Preferences } from '../../../../src/server/console-api.ts';
import { api } from '../../api/client.ts';
import { useWho } from '../../shell/session.tsx';
import { useCounts } from '../../shell/use-counts.ts';
import { useWords } from '../../words/words.tsx';
import { type AlertReason, type Needed, reasonToAlert } from './alert-reason.ts';

/** What is read at once, because it is in front, is not worth a sound: the count falls again within this time. */
const SETTLE_MS = 1_200;
/** After the first screen has come to rest. */
const PRELOAD_MS = 500;
/** How long one tab keeps the others quiet. */
const CLAIM_MS = 4_000;

export function Alerts() {
  const { agent } = useWho();
  const { inbox, shell } = useWords();
  const counts = useCounts();
  const wanted = useQuery({
    queryKey: ['me'],
    queryFn: () => api.get<Preferences>('/me/preferences'),
  }).data;
  const client = useQueryClient();
  const settled = useRef<Needed | null>(null);
  const words = { waiting: inbox.alertWaiting, mine: inbox.alertMine, mention: inbox.alertMention };
  const latest = useRef({ words, wanted, product: shell.product });
  latest.current = { words, wanted, product: shell.product };
  // Whoever is told goes there: the screen is at hand before it is asked for.
  useEffect(() => {
    const preload = async (): Promise<void> => {
      const { prefetchWaiting } = await import('./use-list.ts');
      await prefetchWaiting(client);
    };
    const timer = setTimeout(() => void preload().catch(() => undefined), PRELOAD_MS);
    return () => clearTimeout(timer);
  }, [client]);
  useEffect(() => {
    if (counts === undefined) return;
    const before = settled.current;
    if (before === null) {
      settled.current = counts;
      return;
    }
    const timer = setTimeout(() => {
      settled.current = counts;
      const reason = reasonToAlert(before, counts);
      if (reason !== null) void alertOnce(agent.id, reason, latest.current);
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [counts, agent.id]);
  return null;
}

async function alertOnce(
  agentId: string,
  reason: AlertReason,
  of: {
    readonly words: Readonly<Record<AlertReason, string>>;
    readonly wanted: Preferences | undefined;
    readonly product: string;
  },
): Promise<void> {
  const { words, wanted, product } = of;
  if (wanted === undefined || !(wanted.sound || wanted.desktopNotifications)) return;
  const say = (): void => {
    if (wanted.sound) playTone();
    if (wanted.desktopNotifications) notify(product, words[reason], reason);
  };
  if (!('locks' in navigator)) return say();
  await navigator.locks.request(
    `attendant-alert-${agentId}`,
    { ifAvailable: true },
    async (lock) => {
      if (lock === null) return;
      say();
      await new Promise((resolve) => setTimeout(resolve, CLAIM_MS));
    },
  );
}

/** No words of the customer: it may show on a screen that others see. */
function notify(product: string, body: string, reason: AlertReason): void {
  if (!('Notification' in globalThis) || Notification.permission !== 'granted') return;
  const shown = new Notification(product, {
    body,
    tag: `attendant-${reason}`,
    icon: '/console/icon.svg',
  });
  shown.onclick = () => {
    globalThis.focus();
    const view = { waiting: 'waiting', mine: 'mine', mention: 'mentions' }[reason];
    history.pushState(null, '', `/console/inbox/${view}`);
    shown.close();
  };
}

/** Two short soft tones. Browsers play nothing before the page was touched. */
function playTone(): void {
  const context = new AudioContext();
  [660, 880].forEach((frequency, at) => {
    const tone = context.createOscillator();
    const volume = context.createGain();
    const from = context.currentTime + at * 0.14;
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0.0001, from);
    volume.gain.exponentialRampToValueAtTime(0.12, from + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, from + 0.13);
    tone.connect(volume).connect(context.destination);
    tone.start(from);
    tone.stop(from + 0.14);
  });
  setTimeout(() => void context.close(), 1_000);
}
