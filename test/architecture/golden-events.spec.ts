import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentSchemaVersion, upcast } from '@cairn/event-sourcing';
import { serviceDefinitions } from './service-definitions.js';

type Golden = { readonly stream: string; readonly type: string; readonly schemaVersion: number; readonly data: object };

/** Events as stores out there hold them. Lines are added when an event comes or changes, and never edited. */
const golden = (service: string): Golden[] =>
  JSON.parse(readFileSync(join(__dirname, 'golden-events', `${service}.json`), 'utf8')) as Golden[];

describe.each(serviceDefinitions().map((service) => [service.name, service] as const))(
  'events that %s has ever stored',
  (name, { streams }) => {
    const events = golden(name);
    const definitionsOf = (category: string) =>
      streams.find(({ decider }) => decider.category === category)?.events ?? {};

    it.each(events.map((event) => [`${event.stream} ${event.type} ${event.schemaVersion}`, event] as const))(
      'are read by this program: %s',
      (_, { stream, type, schemaVersion, data }) => {
        const definitions = definitionsOf(stream);
        const read = upcast(definitions, type, schemaVersion, data);
        if (schemaVersion === currentSchemaVersion(definitions, type)) expect(read.data).toEqual(data);
      },
    );

    it('have a sample of each type in each version of its schema', () => {
      const known = new Set(events.map(({ stream, type, schemaVersion }) => `${stream} ${type} ${schemaVersion}`));
      const wanted = streams.flatMap(({ decider, events: definitions }) =>
        Object.keys(definitions).flatMap((type) =>
          Array.from(
            { length: currentSchemaVersion(definitions, type) },
            (_, version) => `${decider.category} ${type} ${version + 1}`,
          ),
        ),
      );
      const missing = wanted
        .filter((one) => !known.has(one))
        .map((one) => `test/architecture/golden-events/${name}.json: add a line for ${one}`);
      expect(missing).toEqual([]);
    });
  },
);
