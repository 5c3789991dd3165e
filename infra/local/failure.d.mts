export declare class Failure extends Error {
  constructor(sentence: string, details?: string);
}
export declare const fullDisk: string;
export declare const knownReason: (error: unknown) => string | undefined;
