import { entrance } from './entrance.js';
import { rest } from './rest.js';

/** One file a subject; a key is read as `subject.key`. */
export const en = { ...entrance, ...rest };
