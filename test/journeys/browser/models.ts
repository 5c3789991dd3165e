import { bundleOf } from '../bundle.js';
import type { Journey } from './journey.js';

const upload = (version: string, broken = false) => {
  const { files } = bundleOf(version, 'Imaging, the next version');
  const text = JSON.stringify(
    broken ? { files: { ...files, 'stages/0.json': '{ "stage": 0, "gaet": {} }' } } : { files },
  );
  return { name: 'bundle.json', mimeType: 'application/json', buffer: Buffer.from(text) };
};

/** A manager brings a new version of a model, sees what it would change, and publishes it. */
export const changesModel = async (journey: Journey): Promise<void> => {
  const manager = await journey.comes({ timezoneId: 'Europe/Berlin' });
  const { page } = manager;
  await manager.signIn('Morgan Manager');
  await manager.follow('Models');
  await manager.hasTitle('Models');
  await manager.look();
  await manager.tabTo(manager.field('Search this table'));
  await page.keyboard.type('radar hosp');
  await manager.reads(/^1 of \d\d$/);
  await manager.look();
  await manager.link('Try Digital radar for hospitals, version 2021').click();
  await manager.hasTitle('Trial: Digital radar for hospitals');
  await manager.field('Example answers').selectOption({ label: 'Six answers are not known: the score is withheld' });
  await manager.reads('Score withheld');
  await manager.look();
  await manager.follow('Models');
  await page.locator('input[type=file]').setInputFiles(upload('2027', true));
  await manager.reads('gaet');
  manager.faults.splice(0);
  await page.locator('input[type=file]').setInputFiles(upload('2027'));
  await manager.hasTitle('Imaging, the next version');
  await manager.press('Rehearse');
  await manager.reads(/^Rehearsed /);
  await manager.look();
  await manager.field('Can staff view images on mobile devices and handhelds?').selectOption({ index: 1 });
  await manager.tabTo(manager.button('Rehearse again'));
  await page.keyboard.press('Enter');
  await manager.button(/^New questions 0$/).waitFor();
  await manager.tabTo(manager.button('Publish version 2027'));
  await page.keyboard.press('Enter');
  await manager.reads('This cannot be undone. What will happen:');
  await manager.look();
  await manager.tabTo(manager.button('Publish now'));
  await page.keyboard.press('Enter');
  await manager.button('Retire version 2027').waitFor();
  await manager.look();
};

/** A manager confirms from the criteria of its owner what of DIAM is not published, all with one source. */
export const confirmsModel = async (journey: Journey): Promise<void> => {
  const manager = await journey.comes({ timezoneId: 'Europe/Berlin' });
  const { page } = manager;
  await manager.signIn('Morgan Manager');
  await manager.follow('Models');
  await manager.hasTitle('Models');
  await manager.goTo('/models/diam-enterprise/2019');
  await manager.reads('Work across disciplines');
  await manager.look();
  await manager.tabTo(manager.field(/^Choose all \d+$/));
  await page.keyboard.press('Space');
  await manager.tabTo(manager.page.getByRole('textbox', { name: /^Document/ }));
  await page.keyboard.type('DIAM-EI criteria, edition 2019');
  await manager.tabTo(manager.button(/^Confirm \d+ parts from this source$/));
  await page.keyboard.press('Enter');
  await manager.reads('Nothing is left to confirm.');
  await manager.press(/^Confirmed/);
  await manager.reads(/DIAM-EI criteria, edition 2019/);
  await manager.look();
};

/** A manager adopts a draft that came with the program, confirms it and publishes it under its own name. */
export const adoptsDraft = async (journey: Journey): Promise<void> => {
  const manager = await journey.comes({ timezoneId: 'Europe/Berlin' });
  const { page } = manager;
  await manager.signIn('Morgan Manager');
  await manager.follow('Models');
  await manager.hasTitle('Models');
  await manager.goTo('/models/emram/2018');
  await manager.reads('Known from memory only');
  await manager.look();
  await manager.press('Adopt this draft');
  await manager.reads(/Confirm them from a source above before you publish/);
  await manager.field(/^Choose all \d+$/).check();
  await manager.page.getByRole('textbox', { name: /^Document/ }).fill('EMRAM criteria, edition 2018');
  await manager.field(/^Page or section/).fill('Pages 1 and 2');
  await manager.press(/^Confirm \d+ parts from this source$/);
  await manager.reads('Nothing is left to confirm.');
  await manager.press('Publish version 2018');
  await manager.reads('Everything its stages rest on is published or confirmed.');
  await manager.press('Publish now');
  await manager.button('Retire version 2018').waitFor();
  await page.reload();
  await manager.button('Retire version 2018').waitFor();
  await manager.look();
};
