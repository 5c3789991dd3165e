export type RunningPostgres = {
  readonly port: number;
  readonly pid: number;
  readonly exited: Promise<unknown>;
  /** Connection string of the superuser. */
  url(database?: string): string;
  stop(): Promise<void>;
};

export declare const startPostgres: (options: {
  /** Absolute; made the first time. */
  dataDir: string;
  passwordFile?: string;
  log?: string;
  durable?: boolean;
  /** Folder of another PostgreSQL's `bin`; the embedded one unless told. */
  installed?: string;
  /** Further settings of the server. */
  more?: Readonly<Record<string, string>>;
}) => Promise<RunningPostgres>;
export declare const stopLeftOver: (dataDir: string) => Promise<void>;
export declare const ensureDatabase: (server: RunningPostgres, name: string) => Promise<void>;
