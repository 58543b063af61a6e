/** Fitted by `node core/bench/quality/fit-calibration.ts --write`; not edited by hand. */
export const CALIBRATION = {
  examples: {
    bias: -3.979,
    evidence: 0,
    margin: 0.301,
    gap: 0,
    probability: 5.551,
    coverage: 2.042,
    rarest: 0,
    title: 0,
    question: 0,
  },
  text: {
    bias: -4.131,
    evidence: 0,
    margin: 0.236,
    gap: 2.93,
    probability: 7.376,
    coverage: 3.544,
    rarest: 0,
    title: 0,
    question: 0,
  },
} as const;
