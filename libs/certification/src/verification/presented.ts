export type Json = Readonly<Record<string, unknown>>;

/** A credential as somebody handed it over: as JWT, or as a document with a proof. */
export type Presented =
  { readonly kind: 'jwt'; readonly jwt: string } | { readonly kind: 'document'; readonly document: Json };

const compactJws = /eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/**
 * The credential in a text: a document with a proof, or the first compact JWS, be it alone, within JSON or in a data
 * address; undefined where there is none.
 */
export const presentedIn = (text: string): Presented | undefined => {
  const document = parsed(text.trim());
  if (isJson(document) && 'proof' in document) return { kind: 'document', document };
  const jwt = compactJws.exec(text)?.[0];
  return jwt === undefined ? undefined : { kind: 'jwt', jwt };
};
