export type Mutant = { readonly line: number; readonly what: string; readonly text: string };
export type MuseumFault = {
  readonly fault: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
};
export const mutantsOf: (text: string) => Mutant[];
export const planted: (text: string, fault: MuseumFault) => string;
