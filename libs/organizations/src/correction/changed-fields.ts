import { type FieldValue, fieldValue } from '@cairn/contracts/organizations/facility.js';
import { z } from 'zod';

/** One field of a profile, before and after; null stands for no value. */
export const change = z.object({ field: z.string(), before: fieldValue, after: fieldValue });
export type Change = z.output<typeof change>;

const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);
const known = (value: unknown): FieldValue => (isEmpty(value) ? null : (value as FieldValue));

/** The fields in which two profiles differ, by name; an empty list is no value. */
export const changedFields = (before: object, after: object): Change[] => {
  const [old, now] = [
    new Map<string, unknown>(Object.entries(before)),
    new Map<string, unknown>(Object.entries(after)),
  ];
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .map((field) => ({ field, before: known(old.get(field)), after: known(now.get(field)) }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
};
