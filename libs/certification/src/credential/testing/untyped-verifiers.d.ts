declare module '@digitalcredentials/vc' {
  export const verifyCredential: (options: {
    readonly credential: object;
    readonly suite: object;
    readonly documentLoader: (url: string) => Promise<object>;
    readonly checkStatus?: (options: object) => Promise<{ readonly verified: boolean }>;
    readonly now?: Date;
  }) => Promise<{ readonly verified: boolean; readonly error?: unknown; readonly statusResult?: object }>;
}

declare module '@digitalcredentials/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { readonly cryptosuite: object });
  }
}

declare module '@digitalcredentials/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export const checkStatus: (
    options: object,
  ) => Promise<{ readonly verified: boolean; readonly results: readonly object[] }>;
}
