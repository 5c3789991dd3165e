const first = (userAgent: string, names: readonly (readonly [pattern: RegExp, name: string])[]): string | null =>
  names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;

const browsers = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;

const systems = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const;

/** Browser and system as a person names them; null when they are not known. */
export const deviceOf = (userAgent: string): { readonly browser: string; readonly system: string } | null => {
  const [browser, system] = [first(userAgent, browsers), first(userAgent, systems)];
  return browser && system ? { browser, system } : null;
};
