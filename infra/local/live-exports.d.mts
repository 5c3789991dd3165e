export const withLiveExports: (code: string) => string;
