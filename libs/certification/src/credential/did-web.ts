/**
 * The issuer as a decentralized identifier of the method web: `https://cairn.example` is `did:web:cairn.example`, whose
 * document is read at `/.well-known/did.json`. The colon before a port is written `%3A`.
 */
export const didOf = (publicUrl: string): string =>
  `did:web:${publicUrl.replace(/^https?:\/\//, '').replace(/:/g, '%3A')}`;

/** The id by which a proof names the key that made it. */
export const verificationMethodOf = (publicUrl: string, thumbprint: string): string =>
  `${didOf(publicUrl)}#${thumbprint}`;
