/** Fitted by `node core/bench/quality/fit-calibration.ts --write`; not edited by hand. */
export const CALIBRATION = {
  examples: {
    bias: -7.66,
    coverage: 2.547,
    gapCovered: 0,
    probabilityCovered: 0,
    title: 0,
    odds: 15.223,
  },
  text: {
    bias: -3.265,
    coverage: 1.681,
    gapCovered: 10.324,
    probabilityCovered: 12.133,
    title: 1.424,
    odds: 0,
  },
} as const;
