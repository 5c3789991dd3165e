const step = (value: number): number => (Math.abs(value) < 10 ? 0.1 : Math.abs(value) < 100 ? 1 : 10);

/** A score with two digits, so that a quartile is no single facility's exact score: 6.4217 becomes 6.4, and 312.5 becomes 310. */
export const safeFigure = (value: number): number => rounded(Math.round(value / step(value)) * step(value));

/** An end of the range told by its first digit only: 6.4 becomes 6, and 87 becomes 80. */
export const safeEnd = (value: number): number => rounded(Math.floor(value / (10 * step(value)) + 1e-9) * 10 * step(value));

const rounded = (value: number): number => Math.round(value * 10) / 10;
