import { z } from 'zod';
import { domainPattern } from '../../email.js';
import { instant, line } from '../../values.js';

const issuer = z
  .url()
  .max(500)
  .describe('Issuer identifier of the identity provider, exactly as it states it itself.')
  .meta({ examples: ['https://login.example.org'] });
const clientId = line(200)
  .describe('Client id under which the provider knows Cairn.')
  .meta({ examples: ['cairn'] });
const domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(domainPattern, 'must be a domain such as hospital.example, in ASCII')
  .describe('Domain of the mail addresses of the people who sign in by it.')
  .meta({ examples: ['hospital.example'] });

export const connectSingleSignOn = z
  .object({
    issuer,
    clientId,
    clientSecret: line(500)
      .optional()
      .describe('Secret of the client. It is kept encrypted and never shown; without one the present secret is kept.'),
    domain,
  })
  .meta({
    id: 'ConnectSingleSignOn',
    description: 'An identity provider by OpenID Connect, and the domain it is for.',
  });

export const enforceSingleSignOn = z
  .object({ enforced: z.boolean().describe('Whether members with an address of the domain must sign in by it.') })
  .meta({ id: 'EnforceSingleSignOn', description: 'Whether single sign-on is enforced.' });

export const singleSignOn = z
  .object({
    redirectUri: z
      .string()
      .describe('Redirect URI to register with the identity provider.')
      .meta({ examples: ['https://cairn.example.org/api/auth/sso/callback/00000000-0000-4000-8000-000000000001'] }),
    connection: z
      .object({
        issuer,
        clientId,
        domain,
        domainRecord: z
          .object({
            name: z
              .string()
              .describe('Name of the record.')
              .meta({ examples: ['_cairn.hospital.example'] }),
            value: z
              .string()
              .describe('Text of the record.')
              .meta({ examples: ['cairn-domain=7sXh2bqkY0vJwM4uTzPqRnEa5cLdGf81'] }),
          })
          .describe('The DNS record of type TXT that proves the domain.'),
        domainProvedAt: instant.nullable().describe('Instant at which the domain was proved; null while it is not.'),
        enforced: z.boolean().describe('Whether members with an address of the domain must sign in by it.'),
      })
      .nullable()
      .describe('The identity provider; null where none is set.'),
  })
  .meta({ id: 'SingleSignOn', description: 'Single sign-on of an organization, without the secret of the client.' });
export type SingleSignOnSettings = z.output<typeof singleSignOn>;
