/** RS256 signs a credential as JWT, Ed25519 its Data Integrity proof. */
export type Algorithm = 'RS256' | 'Ed25519';

/**
 * Signs bytes; the private key itself is not to be had, so that it may also lie in a hardware module or a key service.
 * `kid` is the thumbprint of the public key (RFC 7638).
 */
export type Signer = {
  readonly kid: string;
  readonly algorithm: Algorithm;
  readonly sign: (data: Uint8Array) => Promise<Uint8Array>;
};

export type Signers = { readonly jwt: Signer; readonly proof: Signer };
