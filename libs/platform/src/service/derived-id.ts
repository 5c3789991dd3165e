import { v5 } from 'uuid';

const CAIRN = '6f1f0f3e-64a0-5c1b-9d0a-3f5a3f0c2a11';

/** A UUID (version 5) that depends on the parts alone: what is created under it cannot be created twice. */
export const derivedId = (...parts: readonly string[]): string => v5(JSON.stringify(parts), CAIRN);
