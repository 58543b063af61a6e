/** Types a contact may attach. No SVG, HTML or XML: they can carry scripts. */
export const attachmentTypes = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'application/pdf',
] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

/** First bytes of each type; null stands for any byte. */
const SIGNATURES: readonly (readonly [AttachmentType, readonly (number | null)[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** What the bytes are, by their first ones; null for everything we do not take. */
export function sniffAttachment(bytes: Uint8Array): AttachmentType | null {
  const found = SIGNATURES.find(([, signature]) =>
    signature.every((byte, index) => byte === null || bytes[index] === byte),
  );
  return found?.[0] ?? null;
}

/** A file name without folders, control or direction-changing characters; at most 120 characters. */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/u).pop() ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}"<>|:*?]/gu, '')
    .replace(/^\.+/u, '')
    .trim();
  return [...clean].slice(0, 120).join('') || 'file';
}

/** `Content-Disposition` that always saves and never shows (RFC 6266, RFC 8187). */
export function attachmentDisposition(name: string): string {
  const plain = name.replace(/[^\w.-]/gu, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/gu,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
