export declare const summaryOf: (report: object) => { passed: number; failed: number; skipped: number; failures: string[]; line: string };
export declare const mergeReports: (reports: readonly object[]) => object;
