import { createApiClient, problemOf } from '@cairn/api-client/api-client.js';
import { preparedForRefusal } from './before-refusal.js';
import { confirmIdentity } from './confirm-identity.js';
import { Unreachable } from './problem.js';

export { addressOf, bodyOf, seen } from '@cairn/api-client/api-client.js';

/** No server behind the gateway, or one that is too busy. */
const away = [502, 503, 504];

/** With its whole body: a connection that ends in the middle of it gave no answer. */
const reach = async (request: Request): Promise<Response> => {
  let response: Response;
  try {
    const { status, headers, body } = await fetch(request);
    const text = await new Response(body).text();
    response = new Response(text === '' ? null : text, { status, headers });
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw new Unreachable(error);
  }
  // An ended session is followed by the sign-in page, which says what it has to say itself.
  if (!response.ok && response.status !== 401) await preparedForRefusal();
  if (away.includes(response.status)) throw new Unreachable(undefined, (await problemOf(response)).code);
  return response;
};

const asksForProof = async (response: Response): Promise<boolean> =>
  response.status === 403 && (await problemOf(response.clone())).code === 're-authentication-required';

const isUpload = ({ headers }: Request): boolean =>
  headers.get('content-type')?.startsWith('multipart/form-data') ?? false;

/** A grave change is sent again once the person has proved who they are. */
const send = async (request: Request): Promise<Response> => {
  const again = isUpload(request) ? undefined : request.clone();
  const response = await reach(request);
  return again && (await asksForProof(response)) && (await confirmIdentity()) ? send(again) : response;
};

/**
 * The API, typed by its document. A call rejects with ApiProblem when refused, with Unreachable when no answer came.
 */
export const api = createApiClient(globalThis.location?.origin ?? 'http://localhost', send);
