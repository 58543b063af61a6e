/**
 * Who is speaking, as this shop's policy finds out: by e-mail, or by first and last name with the zip code. It stands in
 * for the shop's own sign-in where its written situations are scored; in the product a contact is signed by the host, or
 * proves an order by a code, and no text is believed.
 */
import { sameEmail } from '@attendant/core/host';
import type { Shop, ShopUser } from './shop-file.ts';

export function findContact(shop: Shop, text: string): ShopUser | null {
  const users = [...shop.users.values()];
  const emails = text.match(/[^\s@,;()]+@[^\s@,;()]+\.[a-z]{2,}/giu) ?? [];
  const byEmail = users.find((user) => emails.some((email) => sameEmail(user.email, email)));
  if (byEmail !== undefined) return byEmail;
  const words = new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const says = (value: string): boolean =>
    value
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .every((part) => words.has(part));
  const found = users.filter(
    ({ name, address }) =>
      address !== undefined &&
      words.has(address.zip.toLowerCase()) &&
      says(name.first_name) &&
      says(name.last_name),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
