/** What a sender claims about where a request came from; only the gateway says that to the services. */
const claims =
  /^(forwarded|x-forwarded(-.*)?|x-original(-.*)?|x-rewrite-url|x-http-method(-override)?|x-real-ip|x-(cluster-)?client-ip|true-client-ip|cf-connecting-ip(v6)?|fastly-client-ip|x-cairn-.*)$/;

/** What holds for one connection only. Node has answered an expectation already. */
const ofOneConnection = /^(connection|keep-alive|proxy-.*|te|trailer|upgrade|http2-settings|expect)$/;

type Headers = Readonly<Record<string, string | string[] | undefined>>;

export type Forwarded = {
  readonly method: string;
  /** Of the client, as the gateway has found it out. */
  readonly address: string;
  readonly requestId: string;
  /** Where people reach the gateway. */
  readonly publicUrl: string;
};

/** The headers a service gets: the client's own, without what it claims or what concerns its connection alone. */
export const forwardedHeaders = (
  given: Headers,
  { method, address, requestId, publicUrl }: Forwarded,
): Record<string, string | string[] | undefined> => {
  const hasNoBody = method === 'GET' || method === 'HEAD';
  const { protocol, host } = new URL(publicUrl);
  return {
    ...Object.fromEntries(
      Object.entries(given).filter(
        ([name]) => !claims.test(name) && !ofOneConnection.test(name) && !(hasNoBody && name === 'content-length'),
      ),
    ),
    'x-forwarded-for': address,
    'x-forwarded-proto': protocol.slice(0, -1),
    'x-forwarded-host': host,
    'x-request-id': requestId,
  };
};
