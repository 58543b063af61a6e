import { useEffect, useRef } from 'react';
import { createKeybindingsHandler } from 'tinykeys';

type Handlers = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/**
 * Keys of a screen, in the notation of tinykeys: `j`, `g i`, `$mod+k`. Plain letters do nothing while somebody types or a
 * dialog is open; combinations with a modifier always work. The same handlers are used for the life of the component.
 */
export function useKeys(handlers: Handlers, enabled = true): void {
  const current = useRef(handlers);
  current.current = handlers;
  const names = Object.keys(handlers).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names say when the set of keys is another one.
  useEffect(() => {
    if (!enabled) return;
    const guarded = Object.fromEntries(
      Object.keys(current.current).map((name) => [
        name,
        (event: KeyboardEvent) => {
          if (!/\$mod|Control|Meta|Alt/u.test(name) && isElsewhere(event)) return;
          event.preventDefault();
          current.current[name]?.(event);
        },
      ]),
    );
    // The library's own rule leaves out fields altogether; ours lets combinations through, as `guarded` says.
    const onKeyDown = createKeybindingsHandler(guarded, { ignore: (event) => event.isComposing });
    globalThis.addEventListener('keydown', onKeyDown);
    return () => globalThis.removeEventListener('keydown', onKeyDown);
  }, [names, enabled]);
}

function isElsewhere(event: KeyboardEvent): boolean {
  const at = event.target as HTMLElement | null;
  if (at === null || event.isComposing) return true;
  const typing = at.closest(
    'input, textarea, select, [contenteditable="true"], [role="textbox"], [role="spinbutton"]',
  );
  return (
    typing !== null ||
    document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
  );
}
