/** The person whose stream this is, of whatever kind. */
export const personOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
