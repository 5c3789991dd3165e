/** The colours of what Cairn puts on paper. */
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
