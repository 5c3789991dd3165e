import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser of this machine: `CHROMIUM_PATH`, or one on PATH. */
const chromiumPath = (): string | undefined => {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env['CHROMIUM_PATH'], ...onPath].find((path) => path && existsSync(path));
};

export const launchChromium = (): Promise<Browser> => {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('There is no Chromium: install one, or set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, headless: true, args: flags });
};

/** `describe`, or a skip that says so where there is no browser; CI must have one. */
export const describeInBrowser = (): jest.Describe => {
  if (chromiumPath() || process.env['CAIRN_CI'] === '1') return describe;
  process.stderr.write('SKIPPED: the browser journeys, for want of Chromium. Install one, or set CHROMIUM_PATH.\n');
  return describe.skip as unknown as jest.Describe;
};
