import type { RegisterEntry } from '@cairn/contracts/certification/http/certifications.js';

export type Signed = {
  readonly jti?: string;
  readonly credentialSubject?: {
    readonly identifier?: readonly { readonly identityHash?: string }[];
    readonly achievement?: { readonly id?: string };
  };
};

/**
 * Whether the signed document names the number, facility, organization, model, version and stage that the register
 * shows.
 */
export const saysTheSame = ({ jti, credentialSubject }: Signed, entry: RegisterEntry): boolean => {
  const names = (credentialSubject?.identifier ?? []).map(({ identityHash }) => identityHash);
  return (
    jti?.split('/').at(-1) === entry.number &&
    [entry.facilityName, entry.organizationName, entry.country].every((name) => names.includes(name)) &&
    (credentialSubject?.achievement?.id ?? '').endsWith(
      `/models/${entry.model}/${entry.modelVersion}#stage-${entry.stage}`,
    )
  );
};
