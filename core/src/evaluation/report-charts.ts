/** The two drawings of a report, as SVG that needs no script. Colours come from the page's custom properties. */
import type { Bin, CurvePoint } from './confidence-figures.ts';
import { type Html, html } from './html.ts';

const WIDTH = 420;
const HEIGHT = 300;
const LEFT = 66;
const BOTTOM = 44;
const TOP = 12;
const RIGHT = 24;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

const across = (share: number) => round(LEFT + share * (WIDTH - LEFT - RIGHT));
const down = (share: number) => round(HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP));
const round = (value: number) => Math.round(value * 10) / 10;
const per = (share: number) => `${Math.round(share * 100)} %`;

/** Share right at each confidence: on the diagonal a confidence of 70 % is right 70 times of 100. */
export function drawReliability(bins: readonly Bin[]): Html {
  const most = Math.max(1, ...bins.map((bin) => bin.questions));
  const bars = bins
    .filter((bin) => bin.questions > 0)
    .map((bin) => {
      const left = across(bin.from);
      const width = round(across(bin.to) - left - 2);
      const top = down(bin.right);
      return html`<rect class="bar" x="${left + 1}" y="${top}" width="${width}" height="${round(down(0) - top)}" opacity="${round(0.45 + 0.55 * (bin.questions / most))}"><title>${`confidence ${per(bin.from)} to ${per(bin.to)}: ${per(bin.right)} right of ${bin.questions}`}</title></rect>`;
    });
  const label = `Reliability diagram. ${bins
    .filter((bin) => bin.questions > 0)
    .map((bin) => `${per(bin.from)}–${per(bin.to)}: ${per(bin.right)} right of ${bin.questions}`)
    .join('; ')}.`;
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">${axes('confidence', 'right')}${bars}<line class="ideal" x1="${across(0)}" y1="${down(0)}" x2="${across(1)}" y2="${down(1)}"/></svg>`;
}

/** Share answered against share of the answers that are wrong, with the thresholds marked. */
export function drawCurve(
  curve: readonly CurvePoint[],
  marks: readonly { readonly name: string; readonly threshold: number }[],
): Html {
  const ceiling = niceCeiling(Math.max(0, ...curve.map((point) => point.wrong)));
  const place = (point: CurvePoint) => `${across(point.answered)},${down(point.wrong / ceiling)}`;
  const drawn = marks.flatMap(({ name, threshold }) => {
    const point = curve.findLast((one) => one.threshold >= threshold);
    if (point === undefined) return [];
    const x = across(point.answered);
    const y = down(point.wrong / ceiling);
    const isRight = point.answered > 0.6;
    return [
      html`<circle class="mark" cx="${x}" cy="${y}" r="5"/><text class="name" x="${isRight ? x - 10 : x + 10}" y="${Math.max(TOP + 10, y - 8)}" text-anchor="${isRight ? 'end' : 'start'}">${name}</text>`,
    ];
  });
  const label = `Share answered against share of answers that are wrong. ${curve
    .filter((_, i) => i % 10 === 0 || i === curve.length - 1)
    .map((point) => `${per(point.answered)} answered: ${per(point.wrong)} wrong`)
    .join('; ')}.`;
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">${axes('questions answered', 'wrong of them', ceiling)}<polyline class="curve" points="${curve.map(place).join(' ')}"/>${drawn}</svg>`;
}

function axes(below: string, beside: string, ceiling = 1): Html {
  return html`${TICKS.map(
    (share) =>
      html`<line class="grid" x1="${across(0)}" y1="${down(share)}" x2="${across(1)}" y2="${down(share)}"/><text x="${LEFT - 8}" y="${down(share) + 4}" text-anchor="end">${toTick(share * ceiling)}</text><text x="${across(share)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${per(share)}</text>`,
  )}<text x="${across(0.5)}" y="${HEIGHT - 6}" text-anchor="middle">${below}</text><text x="14" y="${down(0.5)}" text-anchor="middle" transform="rotate(-90 14 ${down(0.5)})">${beside}</text>`;
}

function toTick(share: number): string {
  return `${round(share * 100)} %`;
}

function niceCeiling(most: number): number {
  return [0.04, 0.1, 0.2, 0.4, 0.6, 1].find((one) => most <= one) ?? 1;
}
