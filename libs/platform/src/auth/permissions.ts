import type { ApiKeyScope } from '@cairn/contracts/organizations/http/api-keys.js';
import type { Role } from '@cairn/contracts/roles.js';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../clock/clock.js';
import { isTransient } from '../database/transient.js';
import { HttpRefusal, NotFound } from '../http/refusals.js';
import { programmeTenant } from '../tenancy/programme.js';
import type { Access } from './access.js';
import { type ApiKeys, type UsedApiKey, apiKeyPrefix } from './api-keys.js';
import type { Caller } from './caller.js';
import { idempotencyOf } from './idempotency-key.js';
import type { Session, SignIn } from './sign-in.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What a route asks beside roles. */
type Conditions = {
  /** The person must have proved some minutes ago who they are. */
  readonly fresh?: boolean;
  /** Also for people who still have to set up a second factor. */
  readonly withoutSecondFactor?: boolean;
  /** API keys with this scope may use it; without one no key may. */
  readonly keyScope?: ApiKeyScope | undefined;
};

type Asked = Pick<FastifyRequest, 'method' | 'url' | 'headers' | 'bodyHash' | 'params' | 'id'>;

/** Permissions of a caller, read from the database for each request and never cached. */
export class Permissions {
  private readonly renewals = new WeakMap<Caller, () => Promise<Caller>>();

  constructor(
    private readonly signIn: SignIn,
    private readonly apiKeys: ApiKeys,
    private readonly clock: Clock,
  ) {}

  /**
   * The caller, when the route's access allows it.
   *
   * @throws HttpRefusal 401 for a guest or a key that is not valid, 403 on a route without an organization, where the
   *   session is not fresh, or where the key lacks the scope
   * @throws NotFound on a route that names an organization: absent and forbidden answer alike
   */
  async admit(request: Asked, access: Access, conditions: Conditions = {}, asUse = true): Promise<Caller> {
    const key = access.kind === 'public' ? undefined : keyIn(request.headers);
    if (key !== undefined) return this.admitKey(request, access, conditions, key);
    const organizationId = organizationIn(request.params);
    const session = await this.signIn.readSession(request.headers, {
      asUse,
      organizationId: isUuid(organizationId) ? organizationId : undefined,
    });
    if (!session && access.kind !== 'public') throw new HttpRefusal(401, 'sign-in-required');
    if (session && access.kind !== 'public' && !conditions.withoutSecondFactor) refuseWithoutSecondFactor(session);
    const roles = session?.roles ?? [];
    if (access.kind === 'roles')
      refuseUnless(
        access.roles.some((role) => roles.includes(role)),
        organizationId,
      );
    if (organizationId !== undefined && !isUuid(organizationId)) throw new NotFound();
    if (conditions.fresh && !session?.fresh) throw new HttpRefusal(403, 're-authentication-required');
    const caller = this.callerOf(request, organizationId ?? '', session?.personId ?? '', roles);
    const { withoutSecondFactor = false } = conditions;
    this.renewals.set(caller, () => this.admit(request, access, { withoutSecondFactor }, false));
    return caller;
  }

  /** A key acts with one role, on the routes that state a scope, and never where somebody must prove who they are. */
  private async admitKey(
    request: Asked,
    access: Access,
    { fresh, keyScope }: Conditions,
    key: string,
  ): Promise<Caller> {
    const used = await this.apiKeys.use(key);
    const organizationId = organizationIn(request.params);
    const roles = used && (await this.rolesOfKey(used, organizationId));
    if (!roles) throw new HttpRefusal(401, 'api-key-invalid', 'The key is unknown, revoked or expired.');
    refuseUnless(
      keyScope !== undefined &&
        !fresh &&
        (organizationId === undefined || isUuid(organizationId)) &&
        access.kind === 'roles' &&
        access.roles.some((role) => roles.includes(role)),
      organizationId,
    );
    if (keyScope && !used.scopes.includes(keyScope))
      throw new HttpRefusal(403, 'api-key-lacks-scope', `The key lacks the scope ${keyScope}.`, { scope: keyScope });
    const personId = used.ownerId === programmeTenant ? used.createdBy : used.id;
    const caller = this.callerOf(request, organizationId ?? '', personId, roles);
    return { ...caller, meta: { ...caller.meta, actor: used.id }, keyScopes: used.scopes };
  }

  /**
   * A key of the programme reads, as an analyst does, what the manager who made it may see now; undefined when that
   * person is no manager any more.
   */
  private async rolesOfKey(
    { ownerId, createdBy, scopes }: UsedApiKey,
    organizationId: string | undefined,
  ): Promise<readonly Role[] | undefined> {
    if (ownerId !== programmeTenant)
      return ownerId === organizationId ? [scopes.includes('answers:write') ? 'contributor' : 'reader'] : [];
    if (!(await this.apiKeys.programmeRolesIn(createdBy, undefined)).includes('manager')) return undefined;
    if (!isUuid(organizationId)) return ['analyst'];
    return (await this.apiKeys.programmeRolesIn(createdBy, organizationId)).length > 0 ? ['analyst'] : [];
  }

  /**
   * Whether the caller would still be admitted now; for streams that outlive their request. Rejects when that cannot be
   * found out.
   */
  stillAdmits(caller: Caller): Promise<boolean> {
    const renewed = this.renewals.get(caller)?.() ?? Promise.reject(new Error('This caller was never admitted.'));
    return renewed.then(
      ({ personId }) => personId === caller.personId,
      (error: unknown) => {
        if (isTransient(error)) throw error;
        return false;
      },
    );
  }

  private callerOf(request: Asked, tenantId: string, personId: string, roles: readonly Role[]): Caller {
    return {
      tenantId,
      personId,
      roles,
      meta: { at: this.clock.now(), actor: personId || 'guest', requestId: String(request.id) },
      idempotency: idempotencyOf(request),
    };
  }
}

/** By the clock of the sessions, as their own ends are. */
const refuseWithoutSecondFactor = ({ secondFactorDueAt }: Session): void => {
  if (secondFactorDueAt && secondFactorDueAt <= new Date())
    throw new HttpRefusal(403, 'second-factor-required', 'A second factor must be set up first.');
};

const isUuid = (text: string | undefined): text is string => text !== undefined && UUID.test(text);

/** Of `Authorization: Bearer …`; another bearer token, such as that for metrics, is no key. */
const keyIn = ({ authorization }: Asked['headers']): string | undefined => {
  const [, token] = /^Bearer +(\S+) *$/i.exec(authorization ?? '') ?? [];
  return token?.startsWith(apiKeyPrefix) ? token : undefined;
};

const organizationIn = (params: unknown): string | undefined => {
  const named = (params as { organizationId?: string } | null)?.organizationId;
  return named?.toLowerCase();
};

const refuseUnless = (allowed: boolean, organizationId: string | undefined): void => {
  if (allowed) return;
  throw organizationId === undefined ? new HttpRefusal(403, 'not-allowed') : new NotFound();
};
