import { onceKnown } from './once-known.js';
import { post } from './request.js';

export const postOnceKnown = <T>(path: string, body: unknown, notYetKnown: readonly string[]): Promise<T> =>
  onceKnown(() => post<T>(path, body), notYetKnown);
