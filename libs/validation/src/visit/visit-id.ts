/** The id of the visit whose stream this is. */
export const visitIdOf = (stream: string): string => stream.slice('visit-'.length);
