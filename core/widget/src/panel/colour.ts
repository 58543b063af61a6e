/**
 * The tenant's colour made readable. Contrast is WCAG 2.2's (L1 + 0.05) / (L2 + 0.05), relative luminance from sRGB
 * (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
 */
export type Rgb = readonly [red: number, green: number, blue: number];
export type BrandColours = {
  /** Behind words and icons: launcher, main buttons, own messages. */
  readonly fill: string;
  /** Words on it, at least 4.5 to 1. */
  readonly onFill: string;
  /** The colour as words on the panel, at least 4.5 to 1. */
  readonly text: string;
};
const WHITE: Rgb = [255, 255, 255];
const NEARLY_BLACK: Rgb = [20, 24, 29];
const FALLBACK: Rgb = [31, 78, 121];
/** The panel's softest grey: what stands out against it stands out against its white or black too. */
const GROUND: { readonly light: Rgb; readonly dark: Rgb } = {
  light: [244, 245, 247],
  dark: [34, 38, 44],
};

/** `#rgb` or `#rrggbb`; null for anything else. */
export function parseColour(text: string): Rgb | null {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text.trim());
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text.trim());
  const parts = (long ?? short)
    ?.slice(1)
    .map((part) => Number.parseInt(part.length === 1 ? part + part : part, 16));
  return parts === undefined ? null : [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0];
}

/** 0 (black) … 1 (white). */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** 1 … 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Moves a colour towards another in small steps until it contrasts enough with `against`. */
function mend(colour: Rgb, towards: Rgb, against: Rgb, enough: number): Rgb {
  for (let step = 0; step <= 50; step += 1) {
    const mixed = colour.map((part, at) =>
      Math.round(part + (((towards[at] ?? 0) - part) * step) / 50),
    );
    const mended: Rgb = [mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0];
    if (contrast(mended, against) >= enough) return mended;
  }
  return towards;
}

const toHex = (colour: Rgb) =>
  `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/**
 * Keeps the hue and changes only the lightness that must change: the fill stands out from the panel (3 to 1) and carries
 * white words, or in the dark nearly black ones, at 4.5 to 1. Both moves go the same way, so neither undoes the other.
 * A value that is no colour gives a calm blue.
 */
export function brandColours(colour: string, dark: boolean): BrandColours {
  const brand = parseColour(colour) ?? FALLBACK;
  const ground = dark ? GROUND.dark : GROUND.light;
  const away = dark ? WHITE : NEARLY_BLACK;
  const seen = mend(brand, away, ground, 3);
  const words = dark && contrast(seen, WHITE) < 4.5 ? NEARLY_BLACK : WHITE;
  return {
    fill: toHex(mend(seen, away, words, 4.5)),
    onFill: toHex(words),
    text: toHex(mend(brand, away, ground, 4.5)),
  };
}
