/** A4 across, in points. */
export const page = {
  width: 841.89,
  height: 595.28,
  picture: { panel: 286, x: 48, width: 190, groundY: 415 },
  column: { x: 330, width: 468 },
  code: { x: 330, y: 450, size: 92 },
  /** What stands below the rule moves so far where people sign. */
  signed: { facts: -22, code: 28, line: 434 },
  issuer: { x: 24, y: 498, width: 238 },
} as const;
