import type { Config } from '@cairn/platform/config/config.js';
import { endStory, isStoryBegun } from './demo-progress.store.js';
import { fillDemo } from './fill-demo.js';

/** Gives a demo that has begun three years of history, over HTTP with the clock set back. */
export const fillDemoOnce = async (config: Config): Promise<void> => {
  if (!(await isStoryBegun(config))) return;
  process.stdout.write('Filling the demo with a history of three years ...\n');
  await fillDemo(`http://127.0.0.1:${config.port}`);
  await endStory(config);
};
