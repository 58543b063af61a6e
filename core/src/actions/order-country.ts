/** The country an order goes to, as its two-letter code (ISO 3166-1), whether the host wrote a code or a name. */
import type { Order } from '../model.ts';

/** Languages whose names of countries hosts write. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'zh'];

/** Null: not said, or no country the platform knows. */
export function countryOf(order: Pick<Order, 'shippingAddress'> | null): string | null {
  const written = order?.shippingAddress?.country.trim() ?? '';
  if (/^[a-z]{2}$/iu.test(written)) return written.toUpperCase();
  return written === '' ? null : (codesByName().get(fold(written)) ?? null);
}

let names: ReadonlyMap<string, string> | null = null;
/** Made with the first name that is looked up. */
function codesByName(): ReadonlyMap<string, string> {
  names ??= new Map(
    LANGUAGES.flatMap((language) => {
      const known = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
      return letterPairs().flatMap((code) => {
        const name = known.of(code);
        return name === undefined ? [] : [[fold(name), code] as const];
      });
    }),
  );
  return names;
}

function letterPairs(): readonly string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((one) => letters.map((other) => one + other));
}
function fold(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
