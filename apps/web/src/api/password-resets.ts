import type { PasswordReset } from '@cairn/contracts/organizations/http/password-resets.js';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './api.js';

/** Read once: after the password is set the link is over, and the page says what was done. */
export const passwordResetQuery = (token: string) =>
  queryOptions({
    queryKey: ['password-reset', token],
    staleTime: Infinity,
    queryFn: ({ signal }): Promise<PasswordReset> =>
      bodyOf(api.GET('/api/password-resets/{token}', { params: { path: { token } }, signal })),
  });
