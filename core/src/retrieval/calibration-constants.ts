/** Fitted by `node core/bench/quality/fit-calibration.ts --write`; not edited by hand. */
export const CALIBRATION = {
  examples: {
    bias: -7.658,
    coverage: 2.543,
    gapCovered: 0,
    probabilityCovered: 0,
    title: 0,
    odds: 15.224,
  },
  text: {
    bias: -3.277,
    coverage: 1.684,
    gapCovered: 10.375,
    probabilityCovered: 11.958,
    title: 1.438,
    odds: 0,
  },
} as const;
