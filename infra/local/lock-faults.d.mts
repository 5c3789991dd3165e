export declare const oldestNode: string;
export declare const lockFaults: (
  manifest: { dependencies?: Record<string, string>; devDependencies?: Record<string, string> },
  lock: { packages: Record<string, object> },
) => string[];
