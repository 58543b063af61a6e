/** What the palette can do: the frame's own commands and those of the screen that is open. */
import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';

export type Command = {
  readonly id: string;
  readonly label: string;
  /** Shown beside it; bound by whoever offers the command. */
  readonly keys?: string;
  readonly icon?: ReactNode;
  readonly run: () => void;
};
type Registry = {
  readonly commands: readonly Command[];
  readonly offer: (owner: object, commands: readonly Command[]) => void;
  readonly withdraw: (owner: object) => void;
};
const CommandsContext = createContext<Registry | null>(null);

export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const [offered, setOffered] = useState<ReadonlyMap<object, readonly Command[]>>(new Map());
  const registry = useMemo<Registry>(
    () => ({
      commands: [...offered.values()].flat(),
      offer: (owner, commands) => setOffered((before) => new Map(before).set(owner, commands)),
      withdraw: (owner) =>
        setOffered((before) => {
          const after = new Map(before);
          after.delete(owner);
          return after;
        }),
    }),
    [offered],
  );
  return <CommandsContext value={registry}>{children}</CommandsContext>;
}

/** Offers commands in the palette while the component is there. They run as they are now, not as they were at first. */
export function useCommands(commands: readonly Command[]): void {
  const registry = use(CommandsContext);
  const owner = useRef({});
  const latest = useRef(commands);
  latest.current = commands;
  const names = commands.map(({ id, label }) => `${id}\n${label}`).join('\n\n');
  const { offer, withdraw } = registry ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names say when the commands are others.
  useEffect(() => {
    const me = owner.current;
    offer?.(
      me,
      latest.current.map((command, at) => ({ ...command, run: () => latest.current[at]?.run() })),
    );
    return () => withdraw?.(me);
  }, [names]);
}
export function useOfferedCommands(): readonly Command[] {
  return use(CommandsContext)?.commands ?? [];
}
