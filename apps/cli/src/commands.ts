import { addPersonCommand } from './add-person.command.js';
import { backupCommand } from './backup.command.js';
import { bundleModelCommand } from './bundle-model.command.js';
import { checkEventsCommand } from './check-events.command.js';
import { checkModelCommand } from './check-model.command.js';
import type { Command } from './command.js';
import { deadJobsCommand } from './dead-jobs.command.js';
import { evaluateCommand } from './evaluate.command.js';
import { migrateCommand } from './migrate.command.js';
import { modelsCommand } from './models.command.js';
import { parkedCommand } from './parked.command.js';
import { pathCommand } from './path.command.js';
import { rebuildCommand } from './rebuild.command.js';
import { releaseMailCommand } from './release-mail.command.js';
import { restoreCommand } from './restore.command.js';
import { rotateSecretCommand } from './rotate-secret.command.js';
import { simulateCommand } from './simulate.command.js';
import { verifyLogCommand } from './verify-log.command.js';

/** Every word of the command line; a new command is one file and one line here. */
export const commands: { readonly [name: string]: Command } = {
  evaluate: evaluateCommand,
  path: pathCommand,
  models: modelsCommand,
  'check-model': checkModelCommand,
  'bundle-model': bundleModelCommand,
  rebuild: rebuildCommand,
  'check-events': checkEventsCommand,
  'dead-jobs': deadJobsCommand,
  parked: parkedCommand,
  migrate: migrateCommand,
  simulate: simulateCommand,
  'add-person': addPersonCommand,
  backup: backupCommand,
  restore: restoreCommand,
  'release-mail': releaseMailCommand,
  'rotate-secret': rotateSecretCommand,
  'verify-log': verifyLogCommand,
};
