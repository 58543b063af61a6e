/** Keyboard inside the panel: Escape leaves, Tab stays inside while the panel is modal. */
function focusable(within: ParentNode): readonly HTMLElement[] {
  const all = within.querySelectorAll<HTMLElement>(
    'button,a[href],textarea,input,summary,[tabindex="0"]',
  );
  return [...all].filter((one) => one.getClientRects().length > 0 && !one.hasAttribute('disabled'));
}

export type KeyDeps = {
  readonly root: ShadowRoot;
  readonly panel: HTMLElement;
  readonly modal: () => boolean;
  readonly escape: () => void;
};

export function handleKey(event: KeyboardEvent, deps: KeyDeps): void {
  if (event.key === 'Escape' && !event.isComposing) {
    event.stopPropagation();
    deps.escape();
    return;
  }
  if (event.key !== 'Tab' || !deps.modal()) return;
  const all = focusable(deps.panel);
  const edge = event.shiftKey ? all[0] : all.at(-1);
  if (deps.root.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? all.at(-1) : all[0])?.focus();
}
