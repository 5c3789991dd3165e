import { createHash } from 'node:crypto';

/** An event as it lies in the table, every column as PostgreSQL writes it; `recordedAt` in UTC to the microsecond. */
export type LoggedEvent = {
  readonly tenantId: string;
  readonly stream: string;
  readonly version: number;
  readonly position: string;
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly recordedAt: string;
  readonly data: string;
  readonly meta: string;
};

/** What the first link of a chain follows. */
export const NO_HASH = '0'.repeat(64);

/** Texts as bytes from which they can be told apart again: each behind its length in bytes. */
const framed = (texts: readonly (string | number)[]): string =>
  texts.map((text) => `${Buffer.byteLength(String(text))}:${text}`).join('');

const sha256 = (kind: string, texts: readonly (string | number)[]): string =>
  createHash('sha256')
    .update(framed([kind, ...texts]))
    .digest('hex');

/**
 * The link of an event in the chain of its organization: a hash over every column of the event, its place in the chain
 * and the link before.
 *
 * @param sequence place in the chain, from 1
 * @returns SHA-256, 64 hexadecimal digits
 */
export const linkOf = (before: string, sequence: number, event: LoggedEvent): string =>
  sha256('cairn event 1', [
    before,
    sequence,
    event.tenantId,
    event.stream,
    event.version,
    event.position,
    event.id,
    event.type,
    event.schemaVersion,
    event.recordedAt,
    event.meta,
    event.data,
  ]);

/** How far the chain of one organization had come. */
export type ChainHead = { readonly tenantId: string; readonly sequence: number; readonly hash: string };

/** The chains of a service on a day: those that grew since the checkpoint before, whose digest is `previous`. */
export type Checkpoint = {
  readonly service: string;
  /** Counted from 1. */
  readonly number: number;
  readonly day: string;
  readonly previous: string;
  readonly heads: readonly ChainHead[];
};

export const digestOf = ({ service, number, day, previous, heads }: Checkpoint): string =>
  sha256('cairn checkpoint 1', [
    service,
    number,
    day,
    previous,
    ...heads.flatMap(({ tenantId, sequence, hash }) => [tenantId, sequence, hash]),
  ]);

/** Heads as one text, a line each, and back. */
export const headsText = (heads: readonly ChainHead[]): string =>
  heads.map(({ tenantId, sequence, hash }) => `${tenantId} ${sequence} ${hash}`).join('\n');

export const headsIn = (text: string): ChainHead[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [tenantId = '', sequence = '', hash = ''] = line.split(' ');
      return { tenantId, sequence: Number(sequence), hash };
    });
