/** Fitted by `node core/bench/quality/fit-calibration.ts --write`; not edited by hand. */
export const CALIBRATION = {
  examples: {
    bias: -4.039,
    evidence: 0,
    margin: 0.086,
    gap: 2.893,
    probability: 5.823,
    coverage: 1.944,
    rarest: 0,
    title: 0,
    question: 0,
  },
  text: {
    bias: -4.139,
    evidence: 0,
    margin: 0.223,
    gap: 3.13,
    probability: 7.46,
    coverage: 3.556,
    rarest: 0,
    title: 0.016,
    question: 0,
  },
} as const;
