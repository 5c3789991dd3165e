import { inflateSync } from 'node:zlib';
import { PdfReader, type PdfValue, TooDeep, entry } from './pdf-values.js';

export type PdfObject = {
  /** Undefined for a trailer. */
  readonly number: number | undefined;
  readonly value: PdfValue;
  readonly isStream: boolean;
};

/** A part of the file cannot be read, so what it does is unknown. */
export class Unreadable extends Error {}

const MOST_UNPACKED = 64 * 1024 * 1024;
/** Overlapping objects can make reading them all endless; a normal file is read about once. */
const MOST_READ = 256 * 1024 * 1024;

type Budget = { unpacked: number; read: number };

/**
 * Every object of a PDF, wherever a table of contents could point at it: all that look like one, in whatever they stand,
 * the trailers, and what is packed in object streams.
 *
 * @throws Unreadable where an object stream is not packed in the usual way, or is damaged
 */
export const objectsOf = (content: Buffer): PdfObject[] => {
  const found: PdfObject[] = [];
  const budget: Budget = { unpacked: MOST_UNPACKED, read: MOST_READ };
  try {
    for (const { at, number } of startsOf(content)) {
      const reader = new PdfReader(content, at);
      const value = read(reader, budget);
      if (!value) continue;
      const stream = streamStart(content, reader);
      found.push({ number, value, isStream: stream !== undefined });
      if (stream !== undefined && entry(value, 'First') && entry(value, 'N'))
        for (const packed of packedIn(content, stream, value, budget)) found.push(packed);
    }
  } catch (error) {
    throw error instanceof TooDeep || error instanceof RangeError ? new Unreadable() : error;
  }
  return found;
};

const read = (reader: PdfReader, budget: Budget): PdfValue | undefined => {
  const start = reader.at;
  const value = reader.next();
  budget.read -= reader.at - start;
  if (budget.read < 0) throw new Unreadable();
  return value;
};

/** Behind each `<number> <generation> obj` and each `trailer`. */
const startsOf = function* (content: Buffer): Generator<{ readonly at: number; readonly number: number | undefined }> {
  for (let at = content.indexOf('obj'); at >= 0; at = content.indexOf('obj', at + 3)) {
    const before = /(\d{1,10})[\s\0]+\d{1,5}[\s\0]*$/.exec(content.toString('latin1', Math.max(0, at - 48), at));
    if (before) yield { at: at + 3, number: Number(before[1]) };
  }
  for (let at = content.indexOf('trailer'); at >= 0; at = content.indexOf('trailer', at + 7))
    yield { at: at + 7, number: undefined };
};

const streamStart = (content: Buffer, reader: PdfReader): number | undefined => {
  const after = reader.next();
  if (after?.kind !== 'word' || !after.word.startsWith('stream')) return undefined;
  let at = reader.at - after.word.length + 'stream'.length;
  if (content[at] === 0x0d) at += 1;
  if (content[at] === 0x0a) at += 1;
  return at;
};

/** The stream begins with pairs of a number and the place of its object, counted from `First`. */
const packedIn = function* (content: Buffer, at: number, dictionary: PdfValue, budget: Budget): Generator<PdfObject> {
  const bytes = unpacked(content, at, dictionary, budget.unpacked);
  budget.unpacked -= bytes.length;
  const first = entry(dictionary, 'First');
  if (first?.kind !== 'number') throw new Unreadable();
  const pairs = new PdfReader(bytes);
  while (pairs.at < first.value) {
    const [number, place] = [pairs.next(), pairs.next()];
    if (number?.kind !== 'number' || place?.kind !== 'number') return;
    const value = read(new PdfReader(bytes, first.value + place.value), budget);
    if (value) yield { number: number.value, value, isStream: false };
  }
};

/** The stream ends by itself; what its dictionary says of its length is not asked. */
const unpacked = (content: Buffer, at: number, dictionary: PdfValue, most: number): Buffer => {
  const filter = filterOf(entry(dictionary, 'Filter') ?? entry(dictionary, 'F'));
  if (filter === 'none') return content.subarray(at);
  if (filter !== 'FlateDecode' || isPredicted(dictionary)) throw new Unreadable();
  try {
    return inflateSync(content.subarray(at), { maxOutputLength: Math.max(1, most) });
  } catch {
    throw new Unreadable();
  }
};

const filterOf = (filter: PdfValue | undefined): string => {
  if (!filter || (filter.kind === 'word' && filter.word === 'null')) return 'none';
  if (filter.kind === 'array')
    return filter.values.length === 0 ? 'none' : filter.values.length === 1 ? filterOf(filter.values[0]) : 'several';
  if (filter.kind !== 'name') return 'unknown';
  return filter.name === 'Fl' ? 'FlateDecode' : filter.name;
};

const isPredicted = (dictionary: PdfValue): boolean => {
  const parameters = entry(dictionary, 'DecodeParms') ?? entry(dictionary, 'DP');
  const each = parameters?.kind === 'array' ? parameters.values : parameters ? [parameters] : [];
  return each.some((one) => {
    const predictor = entry(one, 'Predictor');
    return one.kind === 'reference' || (predictor && !(predictor.kind === 'number' && predictor.value === 1));
  });
};
