/** Fitted by `node core/bench/quality/fit-calibration.ts --write`; not edited by hand. */
export const CALIBRATION = {
  examples: {
    bias: -4.134,
    evidence: 0,
    margin: 0,
    gap: 2.783,
    probability: 5.404,
    coverage: 1.422,
    rarest: 0,
    title: 0,
    question: 0,
  },
  text: {
    bias: -3.986,
    evidence: 0,
    margin: 0.256,
    gap: 2.985,
    probability: 0.215,
    coverage: 3.063,
    rarest: 0,
    title: 0.463,
    question: 2.982,
  },
} as const;
