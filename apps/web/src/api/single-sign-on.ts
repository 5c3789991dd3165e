import type { SingleSignOnSettings, connectSingleSignOn } from '@cairn/contracts/organizations/http/single-sign-on.js';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, bodyOf } from './api.js';

const at = (organizationId: string) => ({ params: { path: { organizationId } } });

export const singleSignOnQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['single-sign-on', organizationId],
    queryFn: ({ signal }): Promise<SingleSignOnSettings> =>
      bodyOf(api.GET('/api/organizations/{organizationId}/single-sign-on', { ...at(organizationId), signal })),
  });

export const connect = (organizationId: string, body: z.input<typeof connectSingleSignOn>) =>
  api.PUT('/api/organizations/{organizationId}/single-sign-on', { ...at(organizationId), body });

export const proveDomain = (organizationId: string) =>
  api.POST('/api/organizations/{organizationId}/single-sign-on/domain-proof', at(organizationId));

export const enforce = (organizationId: string, enforced: boolean) =>
  api.PUT('/api/organizations/{organizationId}/single-sign-on/enforcement', {
    ...at(organizationId),
    body: { enforced },
  });

export const disconnect = (organizationId: string) =>
  api.DELETE('/api/organizations/{organizationId}/single-sign-on', at(organizationId));

/** Leaves for the identity provider of the hospital, which sends the browser back to `to`. */
export const leaveForProvider = async (email: string, to: string, again = false): Promise<void> => {
  const { url } = await bodyOf(api.POST('/api/auth/sign-in/sso', { body: { email, to, again } }));
  window.location.assign(url);
};

export const pendingLinkQuery = queryOptions({
  queryKey: ['pending-link'],
  retry: false,
  queryFn: ({ signal }) => bodyOf(api.GET('/api/auth/sso/link', { signal })),
});
