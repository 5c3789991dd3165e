import {
  branchSchema,
  ladderStageSchema,
  modelFileSchema,
  type BranchFile,
  type Criterion,
  type LadderStage,
  type ModelFile,
  type ModelVersion,
} from '../model/model-schema.js';
import { modelTextsSchema, type ModelTexts } from '../model/model-texts.js';
import { provenanceFileSchema, type ProvenanceFile } from '../model/provenance.js';
import { readShape, type FileProblem, type TextFile } from './read-shape.js';

export type AssembledModel = { readonly model?: ModelVersion; readonly problems: readonly FileProblem[] };

const inOrderOf = <T extends { id: string }>(order: readonly string[], items: readonly T[]): T[] => {
  const place = new Map(order.map((id, i) => [id, i]));
  return [...items].sort((a, b) => (place.get(a.id) ?? order.length) - (place.get(b.id) ?? order.length));
};

const markedIn = (marks: ProvenanceFile['criteria'], criteria: readonly Criterion[]): Criterion[] =>
  criteria.map((criterion) => ({ ...criterion, provenance: marks[criterion.id]?.provenance ?? criterion.provenance }));

/** Notes on sources are for staff and not translated. */
const notedIn = (marks: ProvenanceFile['criteria'], texts: ModelTexts): ModelTexts => ({
  ...texts,
  criteria: Object.fromEntries(
    Object.entries(texts.criteria).map(([id, text]) => {
      const note = marks[id]?.note;
      return [id, note === undefined ? text : { ...text, provenanceNote: note }];
    }),
  ),
});

/** The version with what its `provenance.json` says of its sources. */
const withProvenance = (model: ModelVersion, { criteria: marks, gates, points }: ProvenanceFile): ModelVersion => ({
  ...model,
  stages: model.stages.map((stage) => ({ ...stage, criteria: markedIn(marks, stage.criteria) })),
  branches: model.branches.map((branch) => ({ ...branch, criteria: markedIn(marks, branch.criteria) })),
  provenance: { gates, ...(points && { points }) },
  texts: Object.fromEntries(Object.entries(model.texts).map(([locale, texts]) => [locale, notedIn(marks, texts)])),
});

const merge = (
  head: ModelFile,
  stages: readonly LadderStage[],
  branches: readonly BranchFile[],
  texts: Record<string, ModelTexts>,
): ModelVersion => {
  const { $schema: _, branches: branchOrder, ...rest } = head;
  return {
    ...rest,
    stages: [...stages].sort((a, b) => a.stage - b.stage).map(({ indicators: _own, ...stage }) => stage),
    branches: inOrderOf(
      branchOrder,
      branches.map(({ branch, criteria }) => ({ id: branch, criteria })),
    ),
    indicators: inOrderOf(
      head.sections.flatMap((section) => section.indicators),
      [...stages, ...branches].flatMap(({ indicators }) => indicators),
    ),
    texts,
  };
};

/**
 * Merges the files of one version folder; paths are relative to it, with `/`. Files other than the model's own are
 * passed over.
 */
export const assembleModel = (files: readonly TextFile[]): AssembledModel => {
  const problems: FileProblem[] = [];
  const stages: LadderStage[] = [];
  const branches: BranchFile[] = [];
  const texts: Record<string, ModelTexts> = {};
  let head: ModelFile | undefined;
  let provenance: ProvenanceFile | undefined;

  const taken = <T>(read: ReturnType<typeof readShape<T>>, take: (value: T) => void): void => {
    if (read.ok) take(read.value);
    else problems.push(...read.problems);
  };
  for (const source of files) {
    const locale = /^texts\/([A-Za-z-]+)\.json$/.exec(source.file)?.[1];
    if (source.file === 'model.json')
      taken(readShape<ModelFile>(source, modelFileSchema as never), (value) => (head = value));
    else if (source.file === 'provenance.json')
      taken(readShape<ProvenanceFile>(source, provenanceFileSchema as never), (value) => (provenance = value));
    else if (/^stages\/\d+\.json$/.test(source.file))
      taken(readShape<LadderStage>(source, ladderStageSchema as never), (value) => stages.push(value));
    else if (source.file.startsWith('stages/'))
      taken(readShape<BranchFile>(source, branchSchema as never), (value) => branches.push(value));
    else if (locale) taken(readShape<ModelTexts>(source, modelTextsSchema), (value) => (texts[locale] = value));
  }
  if (!head && !problems.some(({ file }) => file === 'model.json'))
    problems.push({ file: 'model.json', line: 1, key: '', message: 'is missing' });
  if (!texts.en && !problems.some(({ file }) => file === 'texts/en.json'))
    problems.push({ file: 'texts/en.json', line: 1, key: '', message: 'is missing' });
  if (!head || problems.length > 0) return { problems };
  const model = merge(head, stages, branches, texts);
  return { model: provenance ? withProvenance(model, provenance) : model, problems };
};
