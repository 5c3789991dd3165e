import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { demoPassword, demoPerson } from '@cairn/platform/demo/demo-people.js';
import { launchChromium } from '@cairn/testing/chromium.js';
import { Deployment } from '@cairn/testing/deployment.js';
import type { Browser, CDPSession, Page } from 'playwright-core';
import * as story from '../../../apps/standalone/src/demo/story.js';
import { imagingAreas, teachingHospital } from '../../../apps/standalone/src/demo/teaching-hospital.js';
import { Visitor } from '../../../apps/standalone/src/demo/visitor.js';
import { median } from './measure.js';
import { type Line, bounded, compared, heading, printed } from './table.js';

const ROUNDS = Number(process.argv[2] ?? 5);

/** How much slower the processor is made, as a phone of the middle class is. */
const THROTTLE = 4;

/** The first load of a page by somebody whose browser knows nothing yet. */
type Load = { readonly files: number; readonly asked: number; readonly kilobytes: number; readonly lcpMs: number };

const counting = async (client: CDPSession): Promise<() => Omit<Load, 'lcpMs'>> => {
  const addresses = new Map<string, string>();
  let bytes = 0;
  client.on('Network.responseReceived', ({ requestId, response }) => {
    if (!response.url.startsWith('data:')) addresses.set(requestId, new URL(response.url).pathname);
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (addresses.has(requestId)) bytes += encodedDataLength;
  });
  await client.send('Network.enable');
  return () => {
    const asked = [...addresses.values()].filter((path) => path.startsWith('/api/')).length;
    return { files: addresses.size - asked, asked, kilobytes: bytes / 1000 };
  };
};

/** As text, since only a browser knows this kind of entry. */
const largestPaint = (page: Page): Promise<number> =>
  page.evaluate<number>(`new Promise((resolve) =>
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
      .observe({ type: 'largest-contentful-paint', buffered: true }))`);

const load = async (browser: Browser, address: string, cookie: string): Promise<Load> => {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    ...(cookie && { extraHTTPHeaders: { cookie } }),
  });
  try {
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
    const counted = await counting(client);
    await page.goto(address);
    await page.locator('h1').first().waitFor();
    await page.waitForLoadState('networkidle').catch(() => undefined);
    return { ...counted(), lcpMs: await largestPaint(page) };
  } finally {
    await context.close();
  }
};

/** A page that a server keeps as text, and that needs nothing else. */
const staticPage = async (): Promise<{ readonly url: string; readonly close: () => void }> => {
  const text =
    '<!doctype html><html lang="en"><title>Sign in</title><h1>Sign in</h1><form><label>E-mail <input></label></form>';
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
};

type Goals = { readonly kilobytes: number; readonly files: number; readonly lcp: number };

const measured = async (
  name: string,
  goals: Goals,
  one: () => Promise<Load>,
  limit: () => Promise<Load>,
): Promise<Line[]> => {
  const rounds: { ours: Load; limit: Load }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push({ limit: await limit(), ours: await one() });
  const of = (what: 'files' | 'asked' | 'kilobytes'): number => median(rounds.map(({ ours }) => ours[what]));
  const paints = rounds.map(({ ours, limit }) => ({ ours: ours.lcpMs, limit: limit.lcpMs }));
  return [
    bounded(`${name}: on the wire`, of('kilobytes'), goals.kilobytes, 'kB'),
    bounded(`  its files, beside ${of('asked')} requests to the API`, of('files'), goals.files, 'files'),
    {
      ...compared(`  its largest paint, processor ${THROTTLE}x slower`, goals.lcp, paints, 'ms', 'static'),
      atMost: true,
    },
  ];
};

const main = async (): Promise<void> => {
  const cairn = await Deployment.start('one process');
  const browser = await launchChromium();
  const plain = await staticPage();
  try {
    const admin = await new Visitor(cairn.url).signIn(demoPerson('Amal Admin').email, demoPassword);
    const organizationId = await story.registerOrganization(admin, 'Measured Health', 'SA');
    const facility = await story.addFacility(admin, organizationId, teachingHospital('Hospital'), imagingAreas);
    const { id } = await story.openAssessment(admin, organizationId, facility);
    const limit = () => load(browser, plain.url, '');
    process.stdout.write(`${heading(ROUNDS)}\n`);
    for (const line of [
      ...(await measured(
        'first load of sign-in',
        { kilobytes: 120, files: 8, lcp: 2 },
        () => load(browser, `${cairn.url}/sign-in`, ''),
        limit,
      )),
      ...(await measured(
        'first load of a survey',
        { kilobytes: 200, files: 15, lcp: 3 },
        () => load(browser, `${cairn.url}/assessments/${id}?organization=${organizationId}`, admin.cookie),
        limit,
      )),
    ])
      process.stdout.write(`${printed(line)}\n`);
  } finally {
    plain.close();
    await browser.close();
    await cairn.stop();
  }
};

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
