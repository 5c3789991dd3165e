import { bodyOf } from '@cairn/api-client/api-client.js';
import type { Page } from 'playwright-core';
import type { Journey } from './journey.js';

/** Does what a browser's page translation does: each text becomes an element, again whenever texts appear. */
const translate = (): void => {
  const isLeft = (parent: Element): boolean =>
    /^(SCRIPT|STYLE|FONT|TEXTAREA|OPTION|TITLE)$/.test(parent.tagName) || parent.closest('svg') !== null;
  const wrapIn = (root: Node): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const parent = text.parentElement;
      if (!parent || text.data.trim() === '' || isLeft(parent)) continue;
      const font = document.createElement('font');
      font.append(document.createElement('font'));
      font.firstElementChild!.textContent = text.data;
      parent.replaceChild(font, text);
    }
  };
  wrapIn(document.body);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) {
        if (node instanceof Element) wrapIn(node);
        else if (node.parentElement) wrapIn(node.parentElement);
      }
  }).observe(document.body, { childList: true, subtree: true });
};

/** A page whose texts a translator has replaced changes, and another page takes its place: one of these. */
export const survivesTranslation = async (
  page: Page,
  [next, other]: readonly [string, string] = ['/settings', '/members'],
): Promise<void> => {
  const errors: Error[] = [];
  const note = (error: Error): number => errors.push(error);
  page.on('pageerror', note);
  await page.evaluate(translate);
  await page.evaluate(() => {
    dispatchEvent(new Event('offline'));
    dispatchEvent(new Event('online'));
  });
  const before = new URL(page.url()).pathname;
  const title = await page.locator('h1').first().textContent();
  await page.evaluate((to) => history.pushState({}, '', to), before === next ? other : next);
  await page.waitForFunction((former) => {
    const now = document.querySelector('h1')?.textContent;
    return now !== undefined && now !== former;
  }, title);
  page.off('pageerror', note);
  if (errors.length > 0) throw new Error(`translated, ${before} broke: ${errors.map(String).join('; ')}`);
};

/** Staff and guests read translated pages, too; those of a hospital are looked at where it is at home everywhere. */
export const isReadTranslated = async (journey: Journey): Promise<void> => {
  const { organization, colleague } = journey;
  const {
    items: [visit],
  } = await bodyOf(
    colleague.api.GET('/api/validation/{organizationId}/visits', {
      params: { path: { organizationId: organization } },
    }),
  );
  const { id } = await journey.assessment();
  const ofOrganization = (path: string): string => `${path}?organization=${organization}`;
  const manager = await journey.comes({ timezoneId: 'Europe/Berlin' });
  await manager.signIn('Morgan Manager');
  await manager.hasTitle('Desk');
  for (const path of [
    '/desk',
    '/models',
    '/models/diam-enterprise/2019',
    '/models/diam-enterprise/2019/trial',
    '/mails',
    '/visits',
    ofOrganization(`/visits/${visit?.id ?? ''}`),
    ofOrganization(`/assessments/${id}`),
    ofOrganization(`/assessments/${id}/result`),
    '/certificates',
    '/benchmarks',
    '/settings',
  ]) {
    await manager.goTo(path);
    await manager.page.getByRole('heading', { level: 1 }).waitFor();
    await survivesTranslation(manager.page, ['/settings', '/desk']);
  }
  const guest = await journey.comes();
  for (const path of ['/sign-in', '/forgot-password', '/new-password/x', '/invitation/x', '/rapid-check', '/verify']) {
    await guest.goTo(path);
    await guest.page.getByRole('heading', { level: 1 }).waitFor();
    await survivesTranslation(guest.page, ['/verify', '/rapid-check']);
  }
};
