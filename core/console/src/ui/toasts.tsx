import { X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useWords } from '../words/words.tsx';
import { Button, IconButton } from './button.tsx';

type Said = {
  readonly id: number;
  readonly text: string;
  readonly undo: { readonly label: string; readonly onUndo: () => void } | undefined;
};
const MOST = 3;
let said: readonly Said[] = [];
let last = 0;
const listeners = new Set<() => void>();
function set(next: readonly Said[]): void {
  said = next;
  for (const listener of listeners) listener();
}
function drop(id: number): void {
  set(said.filter((one) => one.id !== id));
}

/** Says shortly what was done. With `undo` it stays long enough to think. */
export function toast(text: string, undo?: Said['undo']): void {
  last += 1;
  const id = last;
  set([...said, { id, text, undo }].slice(-MOST));
  setTimeout(() => drop(id), undo === undefined ? 5_000 : 10_000);
}

/** The region exists before its first word, so that screen readers hear it. */
export function Toasts() {
  const { shell } = useWords();
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => said,
  );
  return (
    <div className="toasts" role="status">
      {shown.map(({ id, text, undo }) => (
        <div key={id} className="toast">
          <span className="grow">{text}</span>
          {undo !== undefined && (
            <Button
              small
              onPress={() => {
                drop(id);
                undo.onUndo();
              }}
            >
              {undo.label}
            </Button>
          )}
          <IconButton small label={shell.close} onPress={() => drop(id)}>
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      ))}
    </div>
  );
}
