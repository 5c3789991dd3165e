export declare const summaryOf: (report: object) => {
  passed: number;
  failed: number;
  skipped: number;
  failures: string[];
  line: string;
};
