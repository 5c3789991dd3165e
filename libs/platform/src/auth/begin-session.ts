import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

const body = z.object({
  personId: z.uuid(),
  method: z.enum(['single-sign-on', 'passkey']),
  confirmedAt: z.date(),
});

const beginning = <Path extends string>(path: Path) =>
  createAuthEndpoint(path, { method: 'POST', body }, async (ctx) => {
    const { personId, method, confirmedAt } = ctx.body;
    const user = await ctx.context.internalAdapter.findUserById(personId);
    if (!user) throw new Error(`There is no person ${personId}.`);
    const session = await ctx.context.internalAdapter.createSession(personId, false, { method, confirmedAt }, true);
    await setSessionCookie(ctx, { session, user });
    return ctx.json({ user: { id: user.id, name: user.name } });
  });

/**
 * Begins a session for a person who has proved their identity in a way that the library does not know. Its paths are
 * no routes of ours, so they answer this process alone. After `/sign-in/username` the library asks for the second
 * factor, as it does after a password.
 */
export const beginSession = () => ({
  id: 'begin-session',
  endpoints: {
    beginSession: beginning('/begin-session'),
    beginSessionWithCode: beginning('/sign-in/username'),
  },
});
