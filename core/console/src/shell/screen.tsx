import { type ComponentType, lazy, useState } from 'react';

export type Screen<Props> = ComponentType<Props> & { readonly preload: () => Promise<void> };

/**
 * A screen in a module of its own. One that is there already is shown at once: a lazy component would show its fallback
 * first, and React leaves a fallback standing for 300 ms.
 */
export function screen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Screen<Props> {
  let loaded: ComponentType<Props> | null = null;
  const preload = async (): Promise<void> => {
    loaded = await load();
  };
  const Later = lazy(async () => ({ default: await load() }));
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each screen, when the module is read.
  function Shown(props: Props) {
    // What was begun with stays: another one would lose the screen's state.
    const [Inner] = useState<ComponentType<Props>>(() => loaded ?? Later);
    return <Inner {...props} />;
  }
  return Object.assign(Shown, { preload });
}
