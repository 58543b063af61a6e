import type { RouteOptions } from 'fastify';

export type KnownPaths = {
  add(route: RouteOptions): void;
  /** Methods that this path has; empty when there is nothing at it. */
  methods(path: string): readonly string[];
};

/** Remembers which methods each path has, to tell "not this way" (405) from "nothing here" (404). */
export function createKnownPaths(): KnownPaths {
  const known = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>();
  return {
    add({ url, method }) {
      if (url.includes('*')) return;
      const source = url
        .split('/')
        .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.$+]/gu, '\\$&')))
        .join('/');
      const entry = known.get(url) ?? {
        pattern: new RegExp(`^${source}$`, 'u'),
        methods: new Set<string>(),
      };
      for (const one of [method].flat()) entry.methods.add(one.toUpperCase());
      known.set(url, entry);
    },
    methods(path) {
      const matching = [...known.values()].filter(({ pattern }) => pattern.test(path));
      return [...new Set(matching.flatMap(({ methods }) => [...methods]))].sort();
    },
  };
}
