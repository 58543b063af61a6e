/** `https://shop.example/cart?x` → `https://shop.example`: an address copied from the browser is good enough. */
export function toOrigin(text: string): string {
  const trimmed = text.trim();
  if (!/^https?:\/\/[^/]+\/./iu.test(trimmed) && !/^https?:\/\/[^/]+\/$/iu.test(trimmed))
    return trimmed;
  return URL.canParse(trimmed) ? new URL(trimmed).origin : trimmed;
}
