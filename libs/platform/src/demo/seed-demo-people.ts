import type { INestApplicationContext } from '@nestjs/common';
import { SignIn } from '../auth/sign-in.js';
import type { Config } from '../config/config.js';
import { createPool } from '../database/pool.js';
import { requireDemo } from './purpose.js';
import { demoPassword, demoPeople } from './demo-people.js';

const ofProgramme = new Set<string>(['manager', 'analyst', 'scheduler', 'validator']);

/**
 * Lets one person for each role sign in to a demo; does nothing for those who are there already, and nothing outside a
 * demo.
 */
export const seedDemoPeople = async (app: INestApplicationContext, config: Config): Promise<void> => {
  if (!config.demo) return;
  const signIn = app.get(SignIn);
  const owner = createPool(config.databaseOwnerUrl, 1, 'cairn demo');
  try {
    await requireDemo(owner);
    for (const { email, name, timeZone, role } of demoPeople) {
      const { id } = await signIn.createPerson({ email, name, timeZone });
      if (!(await signIn.findPerson({ id }))?.hasPassword) await signIn.setPassword(id, demoPassword);
      if (ofProgramme.has(role))
        await owner.query(
          'INSERT INTO access.programme_roles (person_id, role) VALUES ($1, $2) ON CONFLICT DO NOTHING',
          [id, role],
        );
    }
  } finally {
    await owner.end();
  }
};
