/** `legal/terms`, `legal/privacy` → `legal/*`: beginnings that at least two of these ids share, up to a `/`, `-` or `.`. */
export function beginningsOf(ids: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const first = /^[^/.-]+[/.-]/u.exec(id)?.[0];
    if (first !== undefined && first.length < id.length)
      counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1).map(([beginning]) => `${beginning}*`);
}
