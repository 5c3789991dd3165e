export const ink = {
  text: '#172026',
  soft: '#5a676f',
  line: '#c3cbcf',
  panel: '#f5f7f7',
  accent: '#0f5f5d',
  stone: '#5a676f',
  stoneLight: '#7b8890',
  topStone: '#0f5f5d',
  rest: '#c3cbcf',
  white: '#ffffff',
} as const;

/** A4 across, in points. */
export const page = {
  width: 841.89,
  height: 595.28,
  picture: { panel: 286, x: 48, width: 190, groundY: 415 },
  column: { x: 330, width: 468 },
  code: { x: 330, y: 450, size: 92 },
} as const;
