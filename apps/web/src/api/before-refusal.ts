let prepare: () => Promise<unknown> = () => Promise.resolve();

/** What is waited for before a refusal is handed on: the texts that say it. */
export const prepareForRefusals = (by: typeof prepare): void => {
  prepare = by;
};

export const preparedForRefusal = (): Promise<unknown> => prepare().catch(() => undefined);
