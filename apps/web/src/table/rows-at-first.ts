/** How many rows are shown before somebody asks for more. On a phone a row is a card. */
export const rowsAtFirst = { wide: 25, narrow: 10 } as const;
