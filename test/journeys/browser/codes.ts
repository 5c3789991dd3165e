import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { shippedModelFolders } from '@cairn/maturity-models/shipped.js';

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'texts')
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesOf(join(folder, entry.name))
        : entry.name.endsWith('.json')
          ? [join(folder, entry.name)]
          : [],
    );

const ids = /"([a-z0-9]+(?:-[a-z0-9]+)+|(?:S\d|[a-z-]+)\.[a-z-]+)"/g;
/** Codes that are English words as well. */
const words = new Set([
  'closed-loop',
  'decision-support',
  'in-person',
  'intensive-care',
  'wound-care',
  'own-organization',
]);
const ours = [
  'not-met',
  'not-applicable',
  'not-seen',
  'ear-nose-throat',
  'teaching-hospital',
  'imaging-centre',
  'middle-east',
  'non-profit',
  'assessment-submitted',
  'stage-changed',
  'visit-scheduled',
  'certification-granted',
  'expiry-reminder',
];

const codes = [
  ...new Set([
    ...ours,
    ...shippedModelFolders()
      .flatMap(filesOf)
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(ids)].map(([, id]) => id ?? '')),
  ]),
].filter((id) => !words.has(id));
const uuid = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/;
/** A text that is named by its key because nobody wrote it. */
const textKey =
  /\b(?:frame|gapReport|home|rapidCheck|survey|teamwork|result|validation|certification|staff|members|models|organizations|settings|signIn|words|problems|states|mailbox|notifications|proof|past|benchmarks|trial|roadmap|whatIf|auditLog|inbox|integrations|participation|people|planning|profiles|programme|register|table|visitRules|search|statements)\.[a-z][A-Za-z.-]+\b/;

/** What a page shows of the machinery: identifiers, codes and keys of texts. */
export const machineryIn = (text: string): readonly string[] => {
  const plain = text.replace(/\bhttps?:\/\/\S+/g, '');
  const tokens = new Set(plain.split(/[^\w.-]+/));
  return [
    ...codes.filter((code) => tokens.has(code)),
    ...[uuid, textKey].flatMap((pattern) => pattern.exec(plain)?.[0] ?? []),
  ];
};
