import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { EventContract } from './event-contract.js';

const eventFiles = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\/events\/.*\.v\d+\.ts$/.test(path),
);

const contractIn = async (path: string): Promise<EventContract> => {
  const [contract] = Object.values((await import(join(__dirname, path))) as Record<string, EventContract>);
  if (!contract) throw new Error(`${path} exports no contract`);
  return contract;
};

type Schema = { readonly $ref?: string; readonly description?: string; readonly properties?: Record<string, Schema> };

/** Which of the schema and its properties says nothing of itself. */
const undescribed = (schema: z.ZodType): string[] => {
  const { description, properties = {} } = z.toJSONSchema(schema, { unrepresentable: 'any' }) as Schema;
  const blank = Object.entries(properties).filter(([, one]) => !one.description && !one.$ref);
  return [...(description ? [] : ['the event']), ...blank.map(([name]) => name)];
};

describe('every public event', () => {
  it('is found', () => expect(eventFiles.length).toBeGreaterThan(10));

  it.each(eventFiles)('%s carries its own type, service and a valid example', async (path) => {
    const contract = await contractIn(path);
    expect(path).toBe(`${contract.service}/events/${contract.type}.ts`);
    expect(contract.schema.parse(contract.example)).toEqual(contract.example);
  });

  it.each(eventFiles)('%s says what happened, and what each of its fields is', async (path) =>
    expect(undescribed((await contractIn(path)).schema)).toEqual([]),
  );
});
