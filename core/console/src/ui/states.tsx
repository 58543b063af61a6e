/** Loading, empty and broken: what a list or a screen shows when it has nothing to show. */
import { AlertTriangle, Info } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Problem } from '../api/client.ts';
import { useWords } from '../words/words.tsx';
import { Button } from './button.tsx';

/** Grey shapes in place of what comes; nothing for the first 300 ms, so that quick answers do not flicker. */
export function Skeleton({
  lines = 3,
  height = 16,
}: {
  readonly lines?: number;
  readonly height?: number;
}) {
  const { shell } = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  const widths = ['100%', '88%', '94%', '72%', '83%'];
  return (
    <div className="stack" aria-busy="true" style={{ visibility: late ? 'visible' : 'hidden' }}>
      <span className="visually-hidden">{shell.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div
          // Lines have no identity but their place.
          key={line}
          className="skeleton"
          style={{ height, width: widths[line % widths.length] }}
        />
      ))}
    </div>
  );
}

/** One sentence that teaches, and one thing to do. */
export function Empty(props: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly icon?: ReactNode;
  /** It is all there is on the page. */
  readonly whole?: boolean;
}) {
  const Heading = props.whole === true ? 'h1' : 'h2';
  return (
    <div className="empty">
      {props.icon}
      <Heading>{props.title}</Heading>
      {props.children !== undefined && <p>{props.children}</p>}
      {props.action}
    </div>
  );
}

export function useProblemText(): (error: unknown) => {
  readonly text: string;
  readonly wayOut: string | undefined;
} {
  const { shell } = useWords();
  return (error) => {
    if (!(error instanceof Problem)) return { text: shell.problemTitle, wayOut: undefined };
    if (error.code === 'OFFLINE') return { text: shell.problemOffline, wayOut: undefined };
    return {
      text: error.message === '' ? shell.problemTitle : error.message,
      wayOut: error.wayOut,
    };
  };
}

/** What happened and what to do, in the server's words. */
export function Trouble({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry?: () => void;
}) {
  const { shell } = useWords();
  const { text, wayOut } = useProblemText()(error);
  return (
    <div className="notice trouble" role="alert">
      <AlertTriangle size={16} aria-hidden />
      <div className="grow">
        <strong>{text}</strong>
        {wayOut !== undefined && <p>{wayOut}</p>}
      </div>
      {onRetry !== undefined && (
        <Button small onPress={onRetry}>
          {shell.retry}
        </Button>
      )}
    </div>
  );
}

export function Notice(props: {
  readonly kind?: 'plain' | 'waiting' | 'trouble';
  readonly children: ReactNode;
}) {
  return (
    <div className={`notice ${props.kind ?? 'plain'}`}>
      <Info size={16} aria-hidden />
      <div className="grow">{props.children}</div>
    </div>
  );
}
