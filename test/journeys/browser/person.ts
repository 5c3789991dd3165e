import { setTimeout } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { demoPassword, demoPerson } from '@cairn/platform/demo/demo-people.js';
import type { DemoName } from '../people.js';
import { machineryIn } from './codes.js';

const desktop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };
const tablets = [
  ['tablet', { width: 768, height: 1024 }],
  ['tablet on its side', { width: 1024, height: 768 }],
] as const;

/**
 * What a person is refused on purpose shows in the console too: not signed in yet, no result yet; a font that was on its
 * way when signing out cleared the browser's cache.
 */
const expected = /status of (401|404)|ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|ERR_FAILED \S+\.woff2$/;

/** In the page. */
const isAsWideAsTheWindow = (): boolean => document.documentElement.scrollWidth <= document.documentElement.clientWidth;

/** In the page: the innermost elements that reach over an edge of the window; undefined where it is not too wide. */
const reachingOut = (): string[] | undefined => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return undefined;
  const isOver = (element: Element): boolean => {
    const { left, right } = element.getBoundingClientRect();
    return left < -0.5 || right > clientWidth + 0.5;
  };
  return [...document.body.querySelectorAll('*')]
    .filter((element) => isOver(element) && ![...element.children].some(isOver))
    .slice(0, 5)
    .map((element) => element.outerHTML.slice(0, 200));
};

/** Somebody at a browser of their own, who notices whatever goes wrong on a page. */
export class Person {
  readonly faults: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
    private readonly closely: boolean,
  ) {
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => this.notice(error.message));
    page.on('console', (message) => {
      const said = `${message.text()} ${message.location().url}`;
      if (message.type() === 'error' && !expected.test(said)) this.notice(said);
    });
  }

  static async comes(
    browser: Browser,
    url: string,
    closely: boolean,
    options: BrowserContextOptions = {},
  ): Promise<Person> {
    const context = await browser.newContext({
      viewport: desktop,
      locale: 'en-GB',
      timezoneId: 'Asia/Riyadh',
      reducedMotion: 'reduce',
      colorScheme: 'light',
      ...options,
    });
    return new Person(context, await context.newPage(), url, closely);
  }

  /** Signs in as somebody of the demo. */
  async signIn(name: DemoName, password = demoPassword): Promise<this> {
    return this.signInWith(demoPerson(name).email, password);
  }

  async signInWith(email: string, password: string): Promise<this> {
    await this.goTo('/sign-in');
    await this.field('E-mail').fill(email);
    await this.field('Password').fill(password);
    await this.press('Sign in');
    return this;
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name, ...(typeof name === 'string' && { exact: true }) });
  }

  field(label: string | RegExp): Locator {
    return this.page.getByLabel(label).and(this.page.locator('input, select, textarea'));
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.link(name).first().click();
  }

  /** Follows a link inside the part of the page with that heading. */
  async followIn(part: string, name: string | RegExp): Promise<void> {
    await this.page
      .getByRole('region', { name: part, exact: true })
      .getByRole('link', { name, ...(typeof name === 'string' && { exact: true }) })
      .first()
      .click();
  }

  /** Waits until the page says so. */
  async reads(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  async hasTitle(title: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  /** Walks with the tab key, as one does without a mouse, until something is focused; there presses the keys. */
  async tabTo(target: Locator, ...keys: string[]): Promise<void> {
    await target.waitFor();
    for (let steps = 0; !(await target.evaluate((element) => element === document.activeElement)); steps += 1) {
      if (steps === 150) throw new Error(`The tab key never comes to ${String(target)}.`);
      await this.page.keyboard.press('Tab');
    }
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Waits until the next tab leads into the content, as after every change of the page. */
  async isInTheContent(): Promise<void> {
    await this.page.locator('main:focus').waitFor();
  }

  /**
   * Looks at a page: what of the machinery shows, whether a phone must scroll sideways and, who looks closely, what axe
   * finds.
   */
  async look(): Promise<void> {
    const where = new URL(this.page.url()).pathname;
    await this.page.locator('[class*=Skeleton-root]').first().waitFor({ state: 'detached' });
    const { violations } = this.closely ? await this.axe() : { violations: [] };
    for (const { id, nodes } of violations)
      this.notice(
        `${where}: ${id} at ${nodes
          .slice(0, 3)
          .map(
            ({ target, failureSummary }) =>
              `${target.join(' ')} (${failureSummary?.replace(/\s+/g, ' ').slice(0, 200) ?? ''})`,
          )
          .join('; ')}`,
      );
    for (const code of machineryIn(await this.page.locator('body').innerText())) this.notice(`${where}: shows ${code}`);
    await this.fits();
  }

  /**
   * In legacy mode, which leaves frames of other origins alone: the other one opens a page for each analysis, which
   * takes four times as long.
   */
  private axe(): ReturnType<AxeBuilder['analyze']> {
    return new AxeBuilder({ page: this.page })
      .setLegacyMode(true)
      .exclude('iframe')
      .options({ resultTypes: ['violations'] })
      .analyze();
  }

  /**
   * Neither a phone nor a tablet must scroll sideways; what measures itself, such as a chart, follows the width a moment
   * later.
   */
  async fits(): Promise<void> {
    const [size, where] = [this.page.viewportSize() ?? desktop, new URL(this.page.url()).pathname];
    for (const [device, viewport] of [['phone', phone] as const, ...tablets]) {
      await this.page.setViewportSize(viewport);
      await this.page
        .waitForFunction(isAsWideAsTheWindow, undefined, { polling: 100, timeout: 20_000 })
        .catch(async () => {
          const reaching = await this.page.evaluate(reachingOut);
          if (reaching) this.notice(`${where}: is too wide for a ${device}: ${reaching.join('; ')}`);
        });
    }
    await this.page.setViewportSize(size);
  }

  /** Where the page is, and what of it still moves: what one asks first when a click came to nothing. */
  async condition(): Promise<string> {
    const answers = (question: () => unknown): Promise<string> =>
      Promise.race([this.page.evaluate(question).then(() => 'yes', String), setTimeout(5_000, 'no')]);
    const scripts = await answers(() => document.visibilityState);
    const frames = await answers(() => new Promise(requestAnimationFrame));
    return `${new URL(this.page.url()).pathname} (scripts: ${scripts}, frames: ${frames})`;
  }

  /** Takes back what was noticed because the story asks for it: a refusal that leads to a question, for instance. */
  wasToBeRefused(fault: RegExp): void {
    this.faults.splice(0, this.faults.length, ...this.faults.filter((one) => !fault.test(one)));
  }

  private notice(fault: string): void {
    this.faults.push(fault);
  }
}
