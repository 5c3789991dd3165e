import type { Passkey } from '@cairn/api-client/api-client.js';
import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './api.js';

export const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: ({ signal }): Promise<Passkey[]> => bodyOf(api.GET('/api/auth/passkey/list-user-passkeys', { signal })),
});

/** What the person answered; undefined when they closed the browser's dialog. */
const unlessClosed = async <Answer>(asked: Promise<Answer>): Promise<Answer | undefined> =>
  asked.catch((error: unknown) => {
    if (error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError')) return undefined;
    throw error;
  });

/** False when the person closed the browser's dialog. */
export const signInByPasskey = async (): Promise<boolean> => {
  const options = await bodyOf(api.GET('/api/auth/passkey/generate-authenticate-options'));
  const response = await unlessClosed(
    startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON }),
  );
  if (!response) return false;
  await api.POST('/api/auth/passkey/verify-authentication', { body: { response } });
  return true;
};

/** False when the person closed the browser's dialog. */
export const addPasskey = async (name: string): Promise<boolean> => {
  const options = await bodyOf(api.GET('/api/auth/passkey/generate-register-options'));
  const response = await unlessClosed(
    startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON }),
  );
  if (!response) return false;
  await api.POST('/api/auth/passkey/verify-registration', { body: { name, response } });
  return true;
};

export const renamePasskey = (id: string, name: string) =>
  api.POST('/api/auth/passkey/update-passkey', { body: { id, name } });

export const removePasskey = (id: string) => api.POST('/api/auth/passkey/delete-passkey', { body: { id } });
