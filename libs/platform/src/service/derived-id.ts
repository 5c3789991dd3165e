import { v5 } from 'uuid';

const CAIRN = '6f1f0f3e-64a0-5c1b-9d0a-3f5a3f0c2a11';

/**
 * The same id for the same parts, whenever and wherever it is asked for: what is made under it cannot be made twice.
 */
export const derivedId = (...parts: readonly string[]): string => v5(JSON.stringify(parts), CAIRN);
