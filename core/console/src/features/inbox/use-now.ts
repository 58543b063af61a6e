import { useEffect, useState } from 'react';

/** Milliseconds of the clock, anew every half minute: for lengths of waiting. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
