import {
  branchSchema,
  ladderStageSchema,
  modelFileSchema,
  type BranchFile,
  type LadderStage,
  type ModelFile,
  type ModelVersion,
} from './model-schema.js';
import { modelTextsSchema, type ModelTexts } from './model-texts.js';
import { readShape, type FileProblem, type TextFile } from './read-shape.js';

export type AssembledModel = { readonly model?: ModelVersion; readonly problems: readonly FileProblem[] };

const inOrderOf = <T extends { id: string }>(order: readonly string[], items: readonly T[]): T[] => {
  const place = new Map(order.map((id, i) => [id, i]));
  return [...items].sort((a, b) => (place.get(a.id) ?? order.length) - (place.get(b.id) ?? order.length));
};

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

  const taken = <T>(read: ReturnType<typeof readShape<T>>, take: (value: T) => void): void => {
    if (read.ok) take(read.value);
    else problems.push(...read.problems);
  };
  for (const source of files) {
    const locale = /^texts\/([A-Za-z-]+)\.json$/.exec(source.file)?.[1];
    if (source.file === 'model.json')
      taken(readShape<ModelFile>(source, modelFileSchema as never), (value) => (head = value));
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
  return head && problems.length === 0 ? { model: merge(head, stages, branches, texts), problems } : { problems };
};
