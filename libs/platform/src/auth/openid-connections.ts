import { randomBytes } from 'node:crypto';
import { symmetricEncrypt } from 'better-auth/crypto';
import type { Pool } from 'pg';
import type { Config } from '../config/config.js';
import { HttpRefusal, InvalidInput, NotFound } from '../http/refusals.js';
import { unsendable } from '../outbound/ask.js';
import type { BetterAuth } from './better-auth.js';
import { discover, reasonOf } from './openid-connect.js';
import { openSecret } from './open-secret.js';
import { type Connection, type NewConnection, SsoConnections } from './single-sign-on.js';
import {
  type ConnectionRow,
  connectionOf,
  deleteConnection,
  hasEmergencyAccess,
  writeConnection,
  writeDomainProof,
  writeEnforcement,
} from './sso-connections.store.js';

/** The texts of the TXT records under a name; rejects where there is none. */
export type ResolveTxt = (name: string) => Promise<readonly (readonly string[])[]>;

export const ssoCallbackPath = (organizationId: string): string => `/api/auth/sso/callback/${organizationId}`;

const recordOf = ({ domain, domainToken }: Pick<ConnectionRow, 'domain' | 'domainToken'>) => ({
  name: `_cairn.${domain}`,
  value: `cairn-domain=${domainToken}`,
});

export class OpenIdConnections extends SsoConnections {
  constructor(
    private readonly auth: BetterAuth,
    private readonly pool: Pool,
    private readonly settings: Pick<Config, 'publicUrl' | 'identityProvidersAnywhere'>,
    private readonly resolveTxt: ResolveTxt,
  ) {
    super();
  }

  redirectUriOf(organizationId: string): string {
    return `${this.settings.publicUrl}${ssoCallbackPath(organizationId)}`;
  }

  async find(organizationId: string): Promise<Connection | undefined> {
    const row = await connectionOf(this.pool, organizationId);
    return (
      row && {
        issuer: row.issuer,
        clientId: row.clientId,
        domain: row.domain,
        domainRecord: recordOf(row),
        domainProvedAt: row.domainProvedAt?.toISOString() ?? null,
        enforced: row.enforced,
      }
    );
  }

  async connect(organizationId: string, { issuer, clientId, clientSecret, domain }: NewConnection): Promise<void> {
    const anywhere = this.settings.identityProvidersAnywhere;
    const flaw = unsendable(issuer, anywhere);
    if (flaw) throw new InvalidInput([{ path: 'issuer', message: flaw }]);
    const known = await connectionOf(this.pool, organizationId);
    // A kept secret goes to no other provider.
    const kept = known?.issuer === issuer && known.clientId === clientId ? known.sealedSecret : undefined;
    const secret = clientSecret ?? (kept && (await openSecret(this.auth, kept)));
    if (!secret) throw new InvalidInput([{ path: 'clientSecret', message: 'is needed for this provider and client' }]);
    await discover({ issuer, clientId, clientSecret: secret }, anywhere).catch((error: unknown) => {
      throw new InvalidInput([
        { path: 'issuer', message: `could not be read as an identity provider (${reasonOf(error)})` },
      ]);
    });
    const { secretConfig } = await this.auth.$context;
    await writeConnection(this.pool, {
      organizationId,
      issuer,
      clientId,
      sealedSecret: await symmetricEncrypt({ key: secretConfig, data: secret }),
      domain,
      domainToken: randomBytes(24).toString('base64url'),
    });
  }

  async proveDomain(organizationId: string): Promise<void> {
    const connection = await this.present(organizationId);
    const { name, value } = recordOf(connection);
    const records = await this.resolveTxt(name).catch(() => []);
    if (!records.some((parts) => parts.join('').trim() === value))
      throw new HttpRefusal(409, 'domain-not-proved', `No TXT record ${name} has the value ${value}.`, { name, value });
    if (!(await writeDomainProof(this.pool, connection)))
      throw new HttpRefusal(409, 'domain-in-use', 'Another organization has proved this domain.');
  }

  async enforce(organizationId: string, enforced: boolean): Promise<void> {
    const { domainProvedAt } = await this.present(organizationId);
    if (!domainProvedAt) throw new HttpRefusal(409, 'domain-not-proved', 'The domain has not been proved.');
    if (enforced && !(await hasEmergencyAccess(this.pool, organizationId)))
      throw new HttpRefusal(409, 'emergency-access-missing', 'No administrator has a second factor.');
    await writeEnforcement(this.pool, organizationId, enforced);
  }

  disconnect(organizationId: string): Promise<boolean> {
    return deleteConnection(this.pool, organizationId);
  }

  private async present(organizationId: string): Promise<ConnectionRow> {
    const connection = await connectionOf(this.pool, organizationId);
    if (!connection) throw new NotFound('single-sign-on-not-set-up');
    return connection;
  }
}
