const step = (value: number): number => (Math.abs(value) < 10 ? 0.1 : Math.abs(value) < 100 ? 1 : 10);

const roundedDown = (value: number, to: number): number => Math.round(Math.floor(value / to + 1e-9) * to * 10) / 10;

/**
 * A score rounded down to two digits, so that a quartile is no single facility's exact score: 6.4717 becomes 6.4, and
 * 318.5 becomes 310.
 */
export const safeFigure = (value: number): number => roundedDown(value, step(value));

/** An end of the range, rounded down to its first digit: 6.4 becomes 6, and 87 becomes 80. */
export const safeEnd = (value: number): number => roundedDown(value, 10 * step(value));
