/** A4 across, in points. */
export const page = {
  width: 841.89,
  height: 595.28,
  picture: { panel: 286, x: 48, width: 190, groundY: 415 },
  column: { x: 330, width: 468 },
  code: { x: 330, y: 450, size: 92 },
} as const;
