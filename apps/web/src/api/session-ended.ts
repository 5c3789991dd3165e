const listeners = new Set<() => void>();

/** Tells the router that the server no longer knows the session. */
export const sessionEnded = (): void => listeners.forEach((listener) => listener());

export const onSessionEnded = (listener: () => void): void => {
  listeners.add(listener);
};
