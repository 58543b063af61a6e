/** Fitted by `node core/bench/quality/fit-calibration.ts --write`; not edited by hand. */
export const CALIBRATION = {
  examples: {
    bias: -4.277,
    evidence: 0,
    margin: 0,
    gap: 0,
    probability: 7.617,
    coverage: 3.166,
    rarest: 0,
    title: 0,
    question: 0,
  },
  text: {
    bias: -4.183,
    evidence: 0,
    margin: 0.22,
    gap: 2.944,
    probability: 12.841,
    coverage: 3.619,
    rarest: 0,
    title: 0,
    question: 0,
  },
} as const;
