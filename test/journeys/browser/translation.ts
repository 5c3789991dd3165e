import type { Page } from 'playwright-core';

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

/** A page whose texts a translator has replaced changes, and another page takes its place. */
export const survivesTranslation = async (page: Page): Promise<void> => {
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
  await page.evaluate((to) => history.pushState({}, '', to), before === '/settings' ? '/members' : '/settings');
  await page.waitForFunction((former) => {
    const now = document.querySelector('h1')?.textContent;
    return now !== undefined && now !== former;
  }, title);
  page.off('pageerror', note);
  if (errors.length > 0) throw new Error(`translated, ${before} broke: ${errors.map(String).join('; ')}`);
};
