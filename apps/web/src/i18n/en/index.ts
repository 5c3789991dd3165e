import { entrance } from './entrance.js';
import { rest } from './rest.js';
import { work } from './work.js';

/** One file a subject; a key is read as `subject.key`. */
export const en = { ...entrance, ...work, ...rest };
