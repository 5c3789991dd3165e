export declare const nodeTooOld: (version: string) => string | undefined;
