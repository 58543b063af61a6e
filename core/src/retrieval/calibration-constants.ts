/** Fitted by `node core/bench/quality/fit-calibration.ts --write`; not edited by hand. */
export const CALIBRATION = {
  examples: {
    bias: -7.688,
    coverage: 2.425,
    gapCovered: 0,
    probabilityCovered: 0,
    title: 0,
    odds: 15.441,
  },
  text: {
    bias: -2.92,
    coverage: 1.021,
    gapCovered: 9.9,
    probabilityCovered: 19.885,
    title: 1.308,
    odds: 0,
  },
} as const;
