import { memory } from '@cairn/platform/feed/reaction.js';
import { rememberModelVersionWhenPublished } from '@cairn/platform/models/remember-model-version.reaction.js';
import type { NotificationsTables } from '../notifications.tables.js';

/** Every model version that was ever published at run time, so that mails name models by their titles. */
export const modelVersions = memory<NotificationsTables>(
  'model-versions',
  ['model_versions'],
  [rememberModelVersionWhenPublished<NotificationsTables>()],
);
