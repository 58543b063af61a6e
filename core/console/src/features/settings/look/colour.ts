/**
 * What the chat makes of a colour so that it can be read. Contrast is WCAG 2.2's (L1 + 0.05) / (L2 + 0.05), relative
 * luminance from sRGB (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). The chat corrects by the same rule.
 */
type Rgb = readonly [red: number, green: number, blue: number];
const WHITE: Rgb = [255, 255, 255];
const NEARLY_BLACK: Rgb = [20, 24, 29];
/** The chat's softest grey. */
const GROUND: Rgb = [244, 245, 247];
/** Launcher against the page, words on the launcher. */
const SEEN = 3;
const READ = 4.5;

export function parseColour(text: string): Rgb | null {
  const found = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(text.trim());
  if (found === null) return null;
  const [red = 0, green = 0, blue = 0] = found.slice(1).map((part) => Number.parseInt(part, 16));
  return [red, green, blue];
}
function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
/** 1 … 21. */
function contrast(one: Rgb, other: Rgb): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
function darker(colour: Rgb, against: Rgb, enough: number): Rgb {
  for (let step = 0; step <= 50; step += 1) {
    const [red = 0, green = 0, blue = 0] = colour.map((part, at) =>
      Math.round(part + (((NEARLY_BLACK[at] ?? 0) - part) * step) / 50),
    );
    const mixed: Rgb = [red, green, blue];
    if (contrast(mixed, against) >= enough) return mixed;
  }
  return NEARLY_BLACK;
}

type Corrected = {
  /** Behind the chat's white words, `#rrggbb`. */
  readonly fill: string;
  /** Of white words on the colour as it was given. */
  readonly contrast: number;
  readonly isChanged: boolean;
};
/** Null: no colour. */
export function corrected(text: string): Corrected | null {
  const given = parseColour(text);
  if (given === null) return null;
  const fill = darker(darker(given, GROUND, SEEN), WHITE, READ);
  return {
    fill: `#${fill.map((part) => part.toString(16).padStart(2, '0')).join('')}`,
    contrast: contrast(given, WHITE),
    isChanged: fill.some((part, at) => part !== given[at]),
  };
}
