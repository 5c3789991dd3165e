import { forwardedHeaders } from './forwarded-headers.js';

const request = {
  method: 'POST',
  address: '203.0.113.9',
  requestId: 'edge-00012345',
  publicUrl: 'https://cairn.example:8443',
};
const said = {
  'x-forwarded-for': '203.0.113.9',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'cairn.example:8443',
  'x-request-id': 'edge-00012345',
};

describe('what a service receives with a request', () => {
  it('is what the client sent, and where it came from', () =>
    expect(
      forwardedHeaders(
        { cookie: 'a=b', accept: 'application/json', 'content-length': '7', 'if-match': '"3"' },
        request,
      ),
    ).toEqual({ cookie: 'a=b', accept: 'application/json', 'content-length': '7', 'if-match': '"3"', ...said }));

  it.each([
    'forwarded',
    'x-forwarded',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-port',
    'x-forwarded-proto',
    'x-forwarded-prefix',
    'x-forwarded-client-cert',
    'x-original-forwarded-for',
    'x-original-url',
    'x-rewrite-url',
    'x-http-method-override',
    'x-real-ip',
    'x-client-ip',
    'x-cluster-client-ip',
    'true-client-ip',
    'cf-connecting-ip',
    'fastly-client-ip',
    'x-cairn-client-address',
    'x-request-id',
  ])('is nothing that a client claims by %s', (name) =>
    expect(forwardedHeaders({ [name]: 'claimed-by-sender' }, request)).toEqual(said),
  );

  it.each(['keep-alive', 'te', 'trailer', 'upgrade', 'expect', 'proxy-authorization', 'proxy-connection'])(
    'is nothing of the connection, such as %s',
    (name) => expect(forwardedHeaders({ [name]: 'x' }, request)).toEqual(said),
  );

  it('has no length of a body where none is sent on', () =>
    expect(forwardedHeaders({ 'content-length': '9' }, { ...request, method: 'GET' })).toEqual(said));
});
