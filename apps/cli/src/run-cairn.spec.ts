import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SHIPPED_MODELS } from '@cairn/maturity-models/shipped.js';
import { runCairn } from './run-cairn.js';

const folder = mkdtempSync(join(tmpdir(), 'cairn-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sample = join(__dirname, '..', 'examples', 'community-hospital.json');
const diam = join(SHIPPED_MODELS, 'diam-enterprise', '2019');

const cairn = async (...args: string[]) => {
  let out = '';
  let err = '';
  const code = await runCairn(args, { out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
};
const answersFile = (text: string): string => {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, text);
  return file;
};
const evaluateFile = (text: string) => cairn('evaluate', '--model', 'diam-enterprise', '--answers', answersFile(text));

describe('cairn evaluate', () => {
  it('prints stage, score and proof as JSON', async () => {
    const { code, out, err } = await cairn('evaluate', '--model', 'diam-enterprise', '--answers', sample);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const result = JSON.parse(out) as { stages: { criteria: { id: string; proof: object }[] }[] };
    expect(result).toMatchObject({
      model: 'diam-enterprise',
      version: '2019',
      stage: 3,
      score: 3.2105,
      nextStage: 4,
      blockers: ['S4.repository', 'S4.capture', 'S4.mobile'],
    });
    expect(result.stages[4]?.criteria.find(({ id }) => id === 'S4.mobile')?.proof).toMatchObject({
      value: 2,
      target: 3,
      of: [{ indicatorId: 'mobile-capture', value: false }, {}, {}],
    });
  });
  it('prints a table for people', async () => {
    const { code, out } = await cairn(
      'evaluate',
      '--model',
      'diam-enterprise',
      '--version',
      '2019',
      '--answers',
      sample,
      '--format',
      'table',
    );
    expect(code).toBe(0);
    expect(out).toContain('Stage 3 (Strategy, workflow and measurement), score 3.2105');
    expect(out).toMatch(/S4\.mobile +NOT MET +2 of 3 parts/);
  });
  it.each([
    [
      'a value of the wrong kind',
      '{\n  "areas": [],\n  "answers": { "facility": {\n    "mobile-view": { "value": 3 } } } }',
      ':4: answers.facility.mobile-view.value: is of the wrong kind',
    ],
    [
      'an unknown indicator',
      '{ "areas": [],\n "answers": { "facility": { "mobile-veiw": { "value": true } } } }',
      ':2: answers.facility.mobile-veiw: is not an indicator',
    ],
    [
      'an answer of another unit',
      '{ "areas": [],\n\n "answers": { "radiology": {} } }',
      ':3: answers.radiology: is neither "facility" nor',
    ],
    [
      'an area kind that does not exist',
      '{ "areas": [\n{ "id": "r", "kind": "kitchen" }],\n "answers": {} }',
      ':2: areas[0].kind: is not a kind of service area',
    ],
    ['a missing part', '{ "areas": [] }', ':1: answers: '],
    ['an unknown key', '{ "areas": [], "answers": {},\n "anwsers": {} }', ':2: anwsers: is not a known key'],
    [
      'an answer without value',
      '{ "areas": [], "answers": { "facility": {\n "mobile-view": {} } } }',
      ':2: answers.facility.mobile-view',
    ],
    ['text that is not JSON', '{ "areas": [],\n "answers": {,} }', ':2: answers: '],
    ['a number where a file of answers is meant', '7', ':1: '],
  ])('names %s by file, line and key', async (_, text, expected) => {
    const { code, out, err } = await evaluateFile(text);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`.json${expected}`);
  });
  it('takes NUL bytes, lone surrogates and a megabyte of text as values it can refuse', async () => {
    const text = JSON.stringify({
      areas: [],
      answers: { facility: { 'mobile-view': { notApplicable: `\u0000\uD800${'x'.repeat(1_000_000)}` } } },
    });
    expect(await evaluateFile(text)).toMatchObject({
      code: 2,
      err: expect.stringContaining('this indicator always applies'),
    });
  });
  it.each([
    [['--answers', sample], '--model is missing'],
    [['--model', 'diam-enterprise'], '--answers is missing'],
    [['--model', 'nothing', '--answers', sample], 'there is no model version "nothing"; known: '],
    [
      ['--model', 'diam-enterprise', '--version', '1', '--answers', sample],
      'there is no model version "diam-enterprise 1"',
    ],
    [['--model', 'diam-enterprise', '--answers', '/nowhere.json'], '/nowhere.json: there is no such file'],
    [['--model', 'diam-enterprise', '--answers', sample, '--format', 'xml'], '--format is json or table'],
    [['--modle', 'diam-enterprise'], "Unknown option '--modle'"],
  ])('says what is wrong with %j', async (args, expected) => {
    const { code, err } = await cairn('evaluate', ...args);
    expect(code).toBe(2);
    expect(err).toContain(expected);
  });
});

describe('cairn path', () => {
  const path = (...more: string[]) => cairn('path', '--model', 'diam-enterprise', '--answers', sample, ...more);

  it('prints the cheapest path and the runner-up as JSON', async () => {
    const { code, out, err } = await path('--stage', '5');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { best, runnerUp } = JSON.parse(out) as {
      best: { criteria: string[]; effortDays: number };
      runnerUp: { effortDays: number };
    };
    expect(best.criteria).toEqual(expect.arrayContaining(['S4.repository', 'S4.capture', 'S4.mobile']));
    expect(runnerUp.effortDays).toBeGreaterThanOrEqual(best.effortDays);
  });
  it('prints a table for people', async () => {
    const { out } = await path('--stage', '4', '--format', 'table');
    expect(out).toMatch(/^Least effort: \d+ person-days$/m);
    expect(out).toMatch(/^stage 4 +S4\.mobile +\d+ /m);
    expect((await path('--stage', '1', '--format', 'table')).out).toContain('This stage is reached.');
  });
  it('counts with the efforts of a file', async () => {
    const free = answersFile('{ "S4.repository": 0, "S4.capture": 0, "S4.mobile": 0.5 }');
    expect(JSON.parse((await path('--stage', '4', '--efforts', free)).out)).toMatchObject({
      best: { effortDays: 0.5 },
    });
    expect(await path('--stage', '4', '--efforts', answersFile('{\n "S4.nothing": 1 }'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('.json:2: S4.nothing: is not a criterion'),
    });
    expect(await path('--stage', '4', '--efforts', answersFile('{\n "S4.mobile": -1 }'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('.json:2: S4.mobile'),
    });
  });
  it.each([
    [[], '--stage is missing'],
    [['--stage', '8'], '--stage is one of 0, 1, 2, 3, 4, 5, 6, 7, not "8"'],
    [['--stage', 'x'], 'not "x"'],
  ])('says what is wrong with %j', async (args, expected) => {
    const { code, err } = await path(...args);
    expect(code).toBe(2);
    expect(err).toContain(expected);
  });
});

describe('cairn models', () => {
  it('lists the shipped versions', async () => {
    const { code, out } = await cairn('models');
    expect(code).toBe(0);
    expect(out).toMatch(/diam-enterprise +2019 +published +0-7 +28 +73/);
    expect(JSON.parse((await cairn('models', '--format', 'json')).out)).toEqual(
      expect.arrayContaining([expect.objectContaining({ model: 'diam-enterprise', version: '2019' })]),
    );
  });
});

describe('cairn check-model', () => {
  it('finds a shipped version sound', async () =>
    expect(await cairn('check-model', diam)).toEqual({ code: 0, out: `${diam} is sound.\n`, err: '' }));
  it('names what is wrong and fails', async () => {
    const copy = mkdtempSync(join(folder, 'model-'));
    writeFileSync(
      join(copy, 'model.json'),
      readFileSync(join(diam, 'model.json'), 'utf8').replace('"monotone"', '"monoton"'),
    );
    const { code, out, err } = await cairn('check-model', copy);
    expect({ code, out }).toEqual({ code: 1, out: `${copy}: 3 problems.\n` });
    expect(err).toMatch(/model\.json:\d+: monoton: is not a known key/);
  });
  it('prints JSON Schema', async () => {
    const { code, out } = await cairn('check-model', '--json-schema', 'stage');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ type: 'object', properties: { gate: {} } });
  });
  it.each([
    [[], 'needs one folder'],
    [['/nowhere'], 'there is no such folder'],
    [['--json-schema', 'x'], '--json-schema is one of'],
  ])('says what is wrong with %j', async (args, expected) => {
    const { code, err } = await cairn('check-model', ...args);
    expect(code).toBe(2);
    expect(err).toContain(expected);
  });
});

describe('cairn simulate', () => {
  it.each([
    [['--facilities', '0'], '--facilities: '],
    [['--facilities', 'many'], '--facilities: must be a whole number'],
    [['--years', '2.5'], '--years: must be a whole number'],
    [['--model', 'nothing'], 'there is no model version "nothing"'],
    [['--until', 'tomorrow'], '--until: '],
    [['--until', '2999-01-01'], '--until: 2999-01-01 has not come yet'],
    [['--again'], "Unknown option '--again'"],
  ])('says what is wrong with %j', async (args, expected) => {
    const { code, out, err } = await cairn('simulate', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(expected);
  });
});

describe('cairn bundle-model', () => {
  it('prints the files of a version as one document', async () => {
    const { code, out, err } = await cairn('bundle-model', diam);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { files } = JSON.parse(out) as { files: Record<string, string> };
    expect(files['model.json']).toBe(readFileSync(join(diam, 'model.json'), 'utf8'));
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['stages/1.json', 'texts/en.json', 'examples/stage-7.json']),
    );
    expect(Object.keys(files)).not.toContain('checksums.json');
  });
  it('prints nothing but the problems of a version that is not sound', async () => {
    const copy = mkdtempSync(join(folder, 'model-'));
    writeFileSync(join(copy, 'model.json'), '{}');
    const { code, out, err } = await cairn('bundle-model', copy);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('model.json:1: id: ');
  });
});

describe('cairn', () => {
  it('shows its commands on --help', async () =>
    expect(await cairn('--help')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/evaluate[^]*models[^]*check-model/),
    }));
  it.each(['evaluate', 'path', 'models', 'check-model', 'bundle-model', 'simulate'])(
    'shows how to use %s',
    async (name) =>
      expect(await cairn(name, '--help')).toMatchObject({
        code: 0,
        out: expect.stringContaining(`Usage: cairn ${name}`),
        err: '',
      }),
  );
  it('tells its version', async () =>
    expect(await cairn('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) }));
  it('refuses no command and an unknown one', async () => {
    expect((await cairn()).code).toBe(2);
    expect(await cairn('constructor')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('there is no command "constructor"'),
    });
  });
});
