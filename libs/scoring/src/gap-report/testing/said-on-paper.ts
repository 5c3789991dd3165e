import { type TreeElement, elementsOf, readPdf } from '@cairn/platform/documents/testing/read-pdf.js';
import { type Said, unbroken } from './said.js';

/**
 * How far a number may be from the one it was rounded from: the score has four decimals, what is counted three, other
 * figures two, shares are whole percents.
 */
const ROUNDED = { score: 0.00005, counted: 0.0005, figure: 0.005, percent: 0.5 } as const;

const numbersIn = (text: string): number[] =>
  (text.match(/-?\d[\d,]*(\.\d+)?/g) ?? []).map((found) => Number(found.replaceAll(',', '')));
const only = (text: string): number => {
  const [found = Number.NaN, ...more] = numbersIn(text);
  return more.length === 0 ? found : Number.NaN;
};

/** The cells of a table's body. */
const rowsOf = (table: TreeElement | undefined): string[][] =>
  (table?.children ?? [])
    .filter(({ tag }) => tag === 'TBody')
    .flatMap(({ children }) => children)
    .map(({ children }) => children.map(({ text }) => text));

type Part = { readonly title: string; readonly children: readonly TreeElement[] };

/** What stands below each heading of a level. */
const partsBelow = (children: readonly TreeElement[], tag: 'H2' | 'H3'): Part[] => {
  const heads = children.flatMap((child, i) => (child.tag === tag ? [i] : []));
  return heads.map((from, h) => ({
    title: children[from]?.text ?? '',
    children: children.slice(from + 1, heads[h + 1]),
  }));
};

/** The parts below each heading of a section. */
const partsOf = (
  section: Part,
): { readonly title: string; readonly texts: readonly string[]; readonly rows: readonly string[][] }[] =>
  partsBelow(section.children, 'H3').map(({ title, children }) => ({
    title,
    texts: children.filter(({ tag }) => tag === 'P').map(({ text }) => text),
    rows: rowsOf(children.find(({ tag }) => tag === 'Table')),
  }));

const criteriaIn = (where: string, rows: readonly string[][]): Said[] =>
  rows.flatMap(([text = '', verdict = '', standing = '', effort = ''], i) => {
    const row = `${where}, criterion ${i + 1}`;
    const counted = numbersIn(standing);
    return [
      [`${row}: text`, unbroken(text)],
      [`${row}: verdict`, verdict],
      [`${row}: in words`, counted.length === 0 ? standing : ''],
      ...counted.map((value, n): Said => [`${row}: number ${n + 1}`, value, ROUNDED.counted]),
      [`${row}: effort`, effort === '–' ? null : only(effort), ROUNDED.figure],
    ] as Said[];
  });

const headOf = (texts: readonly string[]): Said[] => {
  const [stage = Number.NaN, highest = Number.NaN] = numbersIn(
    texts.find((text) => /^Stage \d+ of \d+$/.test(text)) ?? '',
  );
  return [
    ['stage', stage],
    ['highest stage', highest],
    ['score', only(texts.find((text) => text.startsWith('Score ')) ?? ''), ROUNDED.score],
  ];
};

const missingIn = (section: Part | undefined): Said[] => {
  const { title = '', children = [] } = section ?? {};
  const lead = children[0]?.text ?? '';
  const rows = rowsOf(children.find(({ tag }) => tag === 'Table'));
  if (title === 'Nothing is missing') return [['next stage', null]];
  const [count = Number.NaN, effort = Number.NaN] = numbersIn(lead);
  return [
    ['next stage', only(title)],
    ['missing', count],
    ['missing: effort', effort, ROUNDED.figure],
    ...rows.flatMap(([text = '', , days = ''], i): Said[] => [
      [`missing ${i + 1}: text`, unbroken(text)],
      [`missing ${i + 1}: effort`, only(days), ROUNDED.figure],
    ]),
  ];
};

const stagesIn = (section: Part | undefined): Said[] =>
  (section ? partsOf(section) : []).flatMap(({ title, texts, rows }) => {
    const stage = `stage ${numbersIn(title)[0]}`;
    const [met = Number.NaN, of = Number.NaN] = numbersIn(texts[0] ?? '');
    return [
      [`${stage}: reached`, String(texts[0]?.startsWith('Reached;'))],
      [`${stage}: met`, met],
      [`${stage}: of`, of],
      ...criteriaIn(stage, rows),
    ] as Said[];
  });

const branchesIn = (section: Part | undefined): Said[] =>
  (section ? partsOf(section) : []).flatMap(({ texts, rows }, i) => {
    const branch = `branch ${i + 1}`;
    const state = texts.at(-1) ?? '';
    const [of = Number.NaN, met = Number.NaN, share = 100] = numbersIn(state).toReversed();
    return [
      [`${branch}: met`, met],
      [`${branch}: of`, of],
      [`${branch}: whole`, String(state.startsWith('Met;'))],
      [`${branch}: share`, share, ROUNDED.percent],
      ...criteriaIn(branch, rows),
    ] as Said[];
  });

const stepsIn = (section: Part | undefined): readonly Said[] =>
  (section ? partsOf(section) : []).flatMap(({ title, rows }, i) => {
    const step = `step ${i + 1}`;
    const numbers = numbersIn(title);
    const [from = null, to = null, effort = Number.NaN, rate = null] = title.startsWith('Beyond')
      ? [null, null, ...numbers]
      : numbers;
    return [
      [`${step}: from`, from],
      [`${step}: to`, to],
      [`${step}: effort`, effort, ROUNDED.figure],
      [`${step}: rate`, rate, ROUNDED.figure],
      ...rows.flatMap(([text = '', , days = ''], n): Said[] => [
        [`${step}, criterion ${n + 1}: text`, unbroken(text)],
        [`${step}, criterion ${n + 1}: effort`, only(days), ROUNDED.figure],
      ]),
    ] as Said[];
  });

const basisIn = (section: Part | undefined): Said[] => {
  const [basis, units] = (section?.children ?? []).filter(({ tag }) => tag === 'Table').map(rowsOf);
  const numbersOf = (name: string): readonly number[] => numbersIn(basis?.find(([what]) => what === name)?.[1] ?? '');
  const [answered = Number.NaN, applicable = Number.NaN] = numbersOf('Answered');
  return [
    ['answered', answered],
    ['applicable', applicable],
    ['not counted', numbersOf('Optional or no longer asked')[0] ?? 0],
    ...(units ?? []).flatMap(([, counts = ''], i): Said[] => {
      const [answered = Number.NaN, applicable = Number.NaN] = numbersIn(counts);
      return [
        [`unit ${i + 1}: answered`, answered],
        [`unit ${i + 1}: applicable`, applicable],
      ];
    }),
  ];
};

/**
 * What a gap report says in the bytes of its PDF: `result` is what `evaluate` finds, `more` what the report makes of
 * it.
 */
export const saidOnPaper = (pdf: Buffer): { readonly result: readonly Said[]; readonly more: readonly Said[] } => {
  const { tree } = readPdf(pdf);
  const sections = new Map(partsBelow(tree[0]?.children ?? [], 'H2').map((section) => [section.title, section]));
  const missing = [...sections].find(
    ([title]) => title.startsWith('What is missing') || title === 'Nothing is missing',
  )?.[1];
  const steps = stepsIn(sections.get('Roadmap'));
  const toDo = steps.filter(([what]) => what.includes('criterion') && what.endsWith('text')).map(([, text]) => text);
  const last = rowsOf(sections.get('Trend')?.children.findLast(({ tag }) => tag === 'Table')).at(-1) ?? [];
  return {
    result: [
      ...headOf(elementsOf(tree, 'P').map(({ text }) => text)),
      ...missingIn(missing),
      ...rowsOf(sections.get('Focus areas')?.children.find(({ tag }) => tag === 'Table')).flatMap(
        ([title = '', score = ''], i): Said[] => [
          [`focus area ${i + 1}: text`, unbroken(title)],
          [`focus area ${i + 1}: score`, only(score), ROUNDED.figure],
        ],
      ),
      ...stagesIn(sections.get('Criteria by stage')),
      ...branchesIn(sections.get('Branches')),
      ['all to do', toDo.toSorted().join()],
      ['trend: stage', only(last[1] ?? '')],
      ['trend: score', only(last[2] ?? ''), ROUNDED.score],
      ...basisIn(sections.get('What this was computed from')),
    ],
    more: steps,
  };
};
