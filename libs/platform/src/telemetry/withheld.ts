/** Names of credentials, in any spelling: `newPassword`, `api_key`, `X-Auth-Token`, `Set-Cookie`. */
const secret =
  /pass(word|wd|phrase|code)|secret|token|cookie|authorization|credential|api-?key|private-?key|session-?id|totp|backup-?codes|^(raw-?)?headers$|^(pw|pwd|otp|pin)$/i;

const isSecret = (name: string): boolean => secret.test(name.replaceAll(/[^A-Za-z0-9]+/g, '-'));

const censor = '[withheld]';
const deepest = 12;

/** Looks for a scheme where none has begun before: a long text is read once, not once from each of its letters. */
const wordInAddress = /((?<![a-z\d+.-])[a-z\d+.-]+:\/\/[^\s:/@"\\]*):[^\s/@"\\]+@/gi;

/** The line without the word in `postgres://name:word@host`, in whichever text that stands. */
export const withoutWords = (line: string): string => line.replaceAll(wordInAddress, `$1:${censor}@`);

/**
 * The fields as they may be logged. Values under the name of a secret are withheld at any depth. Of an error type,
 * message, stack, code and cause are kept, never its other fields, where databases repeat values.
 */
export const withheldIn = (fields: object): Record<string, unknown> =>
  Object.fromEntries(entriesOf(fields).map(([name, value]) => [name, valueUnder(name, value, [fields])]));

const valueUnder = (name: string, value: unknown, within: readonly object[]): unknown => {
  if (value === undefined) return undefined;
  if (name === 'err' && !(value instanceof Error)) return { message: 'something that is not an error was thrown' };
  return isSecret(name) ? censor : loggable(value, within);
};

const loggable = (value: unknown, within: readonly object[]): unknown => {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`;
  if (within.includes(value)) return '[circular]';
  if (within.length >= deepest) return '[too deep]';
  const here = [...within, value];
  if (Array.isArray(value) || value instanceof Set) return [...value].map((one) => loggable(one, here));
  if ('toJSON' in value && typeof value.toJSON === 'function') return loggable(value.toJSON(), here);
  return Object.fromEntries(entriesOf(value).map(([name, inner]) => [name, valueUnder(name, inner, here)]));
};

const entriesOf = (value: object): [string, unknown][] => {
  if (value instanceof Map || value instanceof Headers)
    return [...(value as Iterable<[unknown, unknown]>)].map(([name, inner]) => [String(name), inner]);
  if (!(value instanceof Error)) return Object.entries(value);
  const { name, message, stack, cause } = value;
  return Object.entries({
    type: name,
    message,
    stack,
    code: 'code' in value ? value.code : undefined,
    cause: cause instanceof Error ? cause : undefined,
  });
};
