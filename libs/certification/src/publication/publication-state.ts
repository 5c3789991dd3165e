export type Publication = { readonly consented: boolean };
