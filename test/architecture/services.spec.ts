import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serviceNames } from '@cairn/platform/database/roles.js';
import { everyService } from '../../apps/cli/src/every-service.js';
import { gatewaySettings } from '../../apps/gateway/src/gateway-settings.js';
import { servicePrefixes } from '../../apps/gateway/src/service-prefixes.js';
import { services } from '../../infra/local/services.mjs';
import { serviceDefinitions } from './service-definitions.js';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const tagsOf = (project: string): readonly string[] =>
  (JSON.parse(read(`${project}/project.json`)) as { readonly tags: readonly string[] }).tags;

const sorted = (names: Iterable<string>): string[] => [...names].sort();

/** A library that is tagged `type:service` is a service; every list of services that cannot be derived is held to that. */
describe('every service', () => {
  it('is defined under the name it is tagged with', () =>
    expect(sorted(serviceDefinitions().map(({ name }) => name))).toEqual(services));

  it('has a schema and roles', () => expect(sorted(serviceNames)).toEqual(services));

  it('is known to the command line', () => expect(sorted(everyService.map(({ name }) => name))).toEqual(services));

  it('runs in the process of all services', () => {
    const imported = [...read('apps/standalone/src/services.ts').matchAll(/from '@cairn\/([^/']+)'/g)];
    expect(sorted(imported.map(([, name = '']) => name))).toEqual(services);
  });

  it.each(services)('has processes of its own: %s', (name) => {
    expect(tagsOf(`apps/${name}-service`)).toEqual(['type:app', `scope:${name}`]);
    for (const program of ['http', 'worker'])
      expect(existsSync(join(root, `apps/${name}-service/src/${program}.ts`))).toBe(true);
  });

  it('is reached through the gateway', () => {
    const settingOf = (name: string): string => `${name.toUpperCase()}_URL`;
    const settings = gatewaySettings(
      Object.fromEntries(services.map((name) => [settingOf(name), `http://${name}.example.org`])),
    );
    expect(servicePrefixes(settings)).toEqual(
      expect.arrayContaining(services.map((name) => [`/api/${name}`, `http://${name}.example.org`])),
    );
  });

  it.each(['tsconfig.base.json', '.swcrc'])('has an alias in %s', (file) => {
    for (const name of services) expect(read(file)).toContain(`"@cairn/${name}": ["./libs/${name}/src/index.ts"]`);
  });
});
