import { useEffect, useState } from 'react';
import type { Instant } from '../../../../src/model.ts';

const STEP = 15_000;

/** The time, a few times a minute: what is planned begins while one looks at it. */
export function useNow(): Instant {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), STEP);
    return () => clearInterval(timer);
  }, []);
  return now;
}
