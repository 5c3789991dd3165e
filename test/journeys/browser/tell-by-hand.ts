import { join } from 'node:path';
import type { Deployment, Layout } from '@cairn/testing/deployment.js';
import type { Browser } from 'playwright-core';
import { decides, readsMails } from './certificate.js';
import { describeInBrowser, launchChromium } from '@cairn/testing/chromium.js';
import { forgetsThePassword, invites, registers, setsUpTwoSteps } from './joining.js';
import { Journey } from './journey.js';
import { adoptsDraft, changesModel, confirmsModel } from './models.js';
import { takesRapidCheck } from './rapid-check.js';
import { answers, submits } from './survey.js';
import { isReadTranslated } from './translation.js';
import { plansVisit, visits } from './visit.js';
import { takesPart } from './taking-part.js';
import { findsTheWayUp, triesOtherAnswers } from './roadmap.js';
import { isAtHomeEverywhere, needsNoMouse, readsEveryPageOfTheMenu } from './ways-of-reading.js';
import { startDemo } from '../start-demo.js';

const pictures = join(__dirname, '../../../test-results');

/**
 * The whole story, told by hand in a real browser. A page is the same in both layouts, so one of them is looked at
 * closely.
 */
export const tellByHand = (layout: Layout): void =>
  describeInBrowser()(`Cairn in a browser, with all services in ${layout}`, () => {
    let cairn: Deployment;
    let browser: Browser;
    let journey: Journey;
    let lost = false;

    /** One after the other: where one fails, the rest would only wait in vain. */
    const chapter = (title: string, tell: (journey: Journey) => Promise<void>): void =>
      it(title, async () => {
        if (lost) throw new Error('An earlier chapter failed.');
        lost = true;
        try {
          await tell(journey);
        } catch (error) {
          const conditions = await Promise.all(journey.people.map((person) => person.condition()));
          await Promise.all(
            journey.people.map(({ page }, i) =>
              page
                .screenshot({ path: join(pictures, `${layout}, ${title.slice(0, 40)}, ${i + 1}.png`) })
                .catch(() => undefined),
            ),
          );
          throw new Error(`${String(error)}\nPages: ${conditions.join('; ')}`, { cause: error });
        }
        lost = false;
        expect(journey.faults()).toEqual([]);
      });

    beforeAll(async () => {
      [cairn, browser] = await Promise.all([startDemo(layout), launchChromium()]);
      journey = await Journey.begins(browser, cairn, layout === 'one process');
    });
    afterAll(async () => {
      await browser?.close();
      await cairn?.stop();
    });

    chapter('an admin registers the organization, a facility and its service areas', registers);
    chapter('a newcomer is invited, follows the mail and joins', invites);
    chapter('a forgotten password is replaced by the link of a mail, and changed in the settings', forgetsThePassword);
    chapter('two-step sign-in is set up and asks for a code', setsUpTwoSteps);
    chapter('the survey is answered by keyboard and mouse, and the stage moves with it', answers);
    chapter('is submitted, and the result says why', submits);
    chapter('the way to the next stage follows the efforts of the hospital', findsTheWayUp);
    chapter('other answers are tried on a copy, kept under a name and compared', triesOtherAnswers);
    chapter('a manager confirms from a source what certificates rest on', confirmsModel);
    chapter('a visit is asked for, planned with a team and confirmed', plansVisit);
    chapter('a validator fills in the workbook on a phone, in a cellar without network too, and concludes', visits);
    chapter('a manager decides, and everybody can verify the certificate', decides);
    chapter('the mailbox shows the mails', readsMails);
    chapter('a guest takes the rapid check on a phone', takesRapidCheck);
    chapter('a stranger asks to take part, is confirmed, joins, corrects a name and opens an assessment', takesPart);
    if (layout === 'one process') {
      chapter('needs no mouse', needsNoMouse);
      chapter('is at home in the dark, from right to left and on a phone', isAtHomeEverywhere);
      chapter('is read by staff and guests in a translation of the browser', isReadTranslated);
      chapter('every page of the menu is in words, for each role of the staff', readsEveryPageOfTheMenu);
    }
    chapter('a manager adopts a draft that came with the program, confirms and publishes it', adoptsDraft);
    chapter('a manager brings a new version of a model, rehearses and publishes it', changesModel);
  });
