/** The id of the certification whose stream this is. */
export const certificationIdOf = (stream: string): string => stream.slice('certification-'.length);
