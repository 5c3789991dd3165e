export type S3Address = {
  /** `https://host/bucket[/prefix]`, without credentials and without a slash at the end. */
  readonly base: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
};

/**
 * Reads `s3://key:secret@host[:port]/bucket[/prefix]?region=...`; `https:` means the same, `http:` is for a server on
 * the same machine. Key and secret are percent-encoded; the region is us-east-1 by default.
 *
 * @throws Error with a sentence that does not repeat the secret
 */
export const parseS3Url = (text: string): S3Address => {
  const url = URL.canParse(text) ? new URL(text.replace(/^s3:/i, 'https:')) : undefined;
  const path = url?.pathname.replace(/\/+$/, '') ?? '';
  if (!url || path.length < 2)
    throw new Error('S3_URL must look like s3://key:secret@host/bucket?region=eu-central-1.');
  const [accessKeyId, secretAccessKey] = [url.username, url.password].map(decodeURIComponent);
  if (!accessKeyId || !secretAccessKey)
    throw new Error('S3_URL must hold a key and a secret: s3://key:secret@host/bucket.');
  return {
    base: `${url.protocol}//${url.host}${path}`,
    accessKeyId,
    secretAccessKey,
    region: url.searchParams.get('region') ?? 'us-east-1',
  };
};
