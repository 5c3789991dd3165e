import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describedServices } from '@cairn/platform/process/described-services.js';
import { controllers, services } from './services.js';

/** Writes the API document of all services to the file named as the first argument. */
const write = async (file: string): Promise<void> => {
  const document = await describedServices(services, controllers);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
};

write(process.argv[2] ?? 'dist/openapi.json').catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
