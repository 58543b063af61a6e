/** Any setting as lines one can read and compare: where it stands, and what stands there. */
export function flatLines(value: unknown, place: readonly string[] = []): readonly string[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [`${place.join(' › ')}: ${String(value)}`];
  return Object.entries(value).flatMap(([key, inner]) =>
    // Things in a row are counted as people do; those with a name are called by it.
    flatLines(inner, [...place, Array.isArray(value) ? nameOf(inner, Number(key) + 1) : key]),
  );
}

function nameOf(item: unknown, number: number): string {
  const name =
    typeof item === 'object' && item !== null && 'name' in item ? String(item.name) : null;
  return name === null ? String(number) : `${number} ${name}`;
}
