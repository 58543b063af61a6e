/** Fitted by `node core/bench/quality/fit-calibration.ts --write`; not edited by hand. */
export const CALIBRATION = {
  examples: {
    bias: -4.795,
    evidence: 0,
    margin: 0.631,
    probability: 3.239,
    coverage: 3.85,
    rarest: 0, gap: 0, title: 0, question: 0,
  },
  text: { bias: -5.448, evidence: 0, margin: 1.758, probability: 0, coverage: 4.777, rarest: 0, gap: 0, title: 0, question: 0 },
} as const;
