/** Fitted by `node core/bench/quality/fit-calibration.ts --write`; not edited by hand. */
export const CALIBRATION = {
  examples: {
    bias: -3.944,
    evidence: 0,
    margin: 0.293,
    gap: 0,
    probability: 5.656,
    coverage: 1.986,
    rarest: 0,
    title: 0,
    question: 0,
  },
  text: {
    bias: -4.126,
    evidence: 0,
    margin: 0.236,
    gap: 2.924,
    probability: 7.371,
    coverage: 3.547,
    rarest: 0,
    title: 0,
    question: 0,
  },
} as const;
