import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EventContract } from './event-contract.js';

const eventFiles = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\/events\/.*\.v\d+\.ts$/.test(path),
);

const contractIn = async (path: string): Promise<EventContract> => {
  const [contract] = Object.values((await import(join(__dirname, path))) as Record<string, EventContract>);
  if (!contract) throw new Error(`${path} exports no contract`);
  return contract;
};

describe('every public event', () => {
  it('is found', () => expect(eventFiles.length).toBeGreaterThan(10));

  it.each(eventFiles)('%s carries its own type, service and a valid example', async (path) => {
    const contract = await contractIn(path);
    expect(path).toBe(`${contract.service}/events/${contract.type}.ts`);
    expect(contract.schema.parse(contract.example)).toEqual(contract.example);
  });
});
