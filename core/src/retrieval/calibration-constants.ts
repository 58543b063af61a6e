/** Fitted by `node core/bench/quality/fit-calibration.ts --write`; not edited by hand. */
export const CALIBRATION = {
  examples: {
    bias: -3.973,
    evidence: 0,
    margin: 0.301,
    gap: 0,
    probability: 5.553,
    coverage: 2.031,
    rarest: 0,
    title: 0,
    question: 0,
  },
  text: {
    bias: -4.128,
    evidence: 0,
    margin: 0.237,
    gap: 2.905,
    probability: 7.397,
    coverage: 3.542,
    rarest: 0,
    title: 0,
    question: 0,
  },
} as const;
