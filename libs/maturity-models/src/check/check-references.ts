import { checkCertification } from './check-certification.js';
import { checkRule } from './check-rule.js';
import { checkScore } from './check-score.js';
import type { Indicator } from '../answer/indicator.js';
import {
  branchSchema,
  ladderStageSchema,
  modelFileSchema,
  type BranchFile,
  type LadderStage,
  type ModelFile,
  type ModelVersion,
} from '../model/model-schema.js';
import { criteriaOf } from '../model/criteria-of.js';
import { lowestStage } from '../model/lowest-stage.js';
import { provenanceFileSchema, type ProvenanceFile } from '../model/provenance.js';
import { readShape, type FileProblem, type TextFile } from './read-shape.js';
import type { ModelFacts } from '../rules/rule-kind.js';
import type { Rule } from '../rules/rule.js';
import { isNeverAsked } from './unmeetable.js';

type At = (path: readonly PropertyKey[], message: string) => FileProblem;

const checkIndicator = (
  indicator: Indicator,
  model: ModelVersion,
  facts: ModelFacts,
  path: readonly PropertyKey[],
  at: At,
): FileProblem[] => {
  const found: FileProblem[] = [];
  const { answer, areaKinds = [], askedOf, askedWhen } = indicator;
  for (const kind of areaKinds)
    if (!model.areaKinds.includes(kind))
      found.push(at([...path, 'areaKinds'], `"${kind}" is not a kind of service area of this model`));
  if (areaKinds.length > 0 && askedOf === 'facility')
    found.push(at([...path, 'areaKinds'], 'is only for indicators asked of service areas'));
  if (answer.kind === 'percentage') {
    for (const basis of answer.bases)
      if (!model.bases.includes(basis))
        found.push(at([...path, 'answer', 'bases'], `"${basis}" is not a basis of this model`));
  }
  if (answer.kind === 'scale' && answer.to <= answer.from)
    found.push(at([...path, 'answer', 'to'], 'must be above "from"'));
  if (!model.sections.some((section) => section.indicators.includes(indicator.id)))
    found.push(at([...path, 'id'], 'is in no section of model.json'));
  if (askedWhen) {
    const wrong = checkRule(askedWhen, facts, [...path, 'askedWhen'], at, {
      inArea: askedOf === 'service-area',
      isGate: false,
    });
    found.push(...wrong);
    if (wrong.length === 0 && isNeverAsked(model, askedWhen as Rule))
      found.push(at([...path, 'askedWhen'], 'no answer makes the survey put this indicator'));
  }
  return found;
};

const checkPart = (
  part: LadderStage | BranchFile,
  model: ModelVersion,
  facts: ModelFacts,
  seen: Set<string>,
  at: At,
): FileProblem[] => {
  const found: FileProblem[] = [];
  const once = (kind: string, id: string, path: readonly PropertyKey[]): void => {
    if (seen.has(`${kind} ${id}`)) found.push(at(path, `"${id}" is given twice`));
    seen.add(`${kind} ${id}`);
  };
  part.criteria.forEach((criterion, i) => {
    once('criterion', criterion.id, ['criteria', i, 'id']);
    if (!model.focusAreas.includes(criterion.focusArea))
      found.push(at(['criteria', i, 'focusArea'], `"${criterion.focusArea}" is not a focus area of this model`));
    if (criterion.provenance === 'unconfirmed' && model.status !== 'draft')
      found.push(
        at(
          ['criteria', i, 'provenance'],
          'is unconfirmed: the version stays a draft, so that no certificate rests on it',
        ),
      );
    found.push(...checkRule(criterion.rule, facts, ['criteria', i, 'rule'], at, { inArea: false, isGate: false }));
  });
  part.indicators.forEach((indicator, i) => {
    once('indicator', indicator.id, ['indicators', i, 'id']);
    found.push(...checkIndicator(indicator, model, facts, ['indicators', i], at));
  });
  if ('branch' in part) {
    once('branch', part.branch, ['branch']);
    if (part.criteria.length === 0) found.push(at(['criteria'], 'a branch without criteria can never be met'));
    return found;
  }
  once('stage', String(part.stage), ['stage']);
  if (part.gate) found.push(...checkRule(part.gate, facts, ['gate'], at, { inArea: false, isGate: true }));
  if (part.stage > lowestStage(model) && !part.gate) found.push(at(['gate'], `stage ${part.stage} has no gate`));
  if (part.gate?.rule === 'shareOfStage' && part.criteria.length === 0)
    found.push(at(['criteria'], `the gate of stage ${part.stage} has nothing to count`));
  return found;
};

const checkHead = (head: ModelFile, model: ModelVersion, at: At): FileProblem[] => {
  const found: FileProblem[] = [];
  const placed = new Set<string>();
  head.sections.forEach((section, s) =>
    section.indicators.forEach((id, i) => {
      if (placed.has(id)) found.push(at(['sections', s, 'indicators', i], `"${id}" is in two sections`));
      placed.add(id);
      if (!model.indicators.some((indicator) => indicator.id === id))
        found.push(at(['sections', s, 'indicators', i], `"${id}" is not an indicator of this model`));
    }),
  );
  head.branches.forEach((id, i) => {
    if (!model.branches.some((branch) => branch.id === id))
      found.push(at(['branches', i], `"${id}" has no file in stages/`));
  });
  for (const { id } of model.branches)
    if (!head.branches.includes(id)) found.push(at(['branches'], `does not name the branch "${id}"`));
  for (const { path, message } of checkScore(model)) found.push(at(['score', ...path], message));
  for (const { path, message } of checkCertification(model)) found.push(at(['certification', ...path], message));
  if (head.effectiveUntil !== undefined && head.effectiveUntil < head.effectiveFrom)
    found.push(at(['effectiveUntil'], 'is before "effectiveFrom"'));
  model.stages.forEach(({ stage }, i) => {
    if (stage !== lowestStage(model) + i) found.push(at([], `stage ${lowestStage(model) + i} is missing`));
  });
  return found;
};

const checkProvenance = ({ criteria, gates }: ProvenanceFile, model: ModelVersion, at: At): FileProblem[] => {
  const known = new Set(criteriaOf(model).map(({ criterion }) => criterion.id));
  const gated = new Set(model.stages.flatMap(({ stage, gate }) => (gate ? [String(stage)] : [])));
  return [
    ...Object.keys(criteria).flatMap((id) =>
      known.has(id) ? [] : [at(['criteria', id], 'is not a criterion of this model')],
    ),
    ...Object.keys(gates).flatMap((stage) => (gated.has(stage) ? [] : [at(['gates', stage], 'has no gate')])),
  ];
};

/** Ids that lead nowhere or are given twice, and rules and gates that no answer can meet. */
export const checkReferences = (model: ModelVersion, files: readonly TextFile[]): FileProblem[] => {
  const indicators = new Map<string, Indicator>(model.indicators.map((indicator) => [indicator.id, indicator]));
  const facts: ModelFacts = {
    indicator: (id) => indicators.get(id),
    branches: model.branches.length,
    areaKinds: model.areaKinds,
  };
  const seen = new Set<string>();
  return files.flatMap((source) => {
    if (source.file === 'model.json') {
      const read = readShape<ModelFile>(source, modelFileSchema as never);
      return read.ok ? checkHead(read.value, model, read.problemAt) : [];
    }
    if (source.file === 'provenance.json') {
      const read = readShape<ProvenanceFile>(source, provenanceFileSchema as never);
      return read.ok ? checkProvenance(read.value, model, read.problemAt) : [];
    }
    if (!source.file.startsWith('stages/')) return [];
    const schema = /^stages\/\d+\.json$/.test(source.file) ? ladderStageSchema : branchSchema;
    const read = readShape<LadderStage | BranchFile>(source, schema as never);
    return read.ok ? checkPart(read.value, model, facts, seen, read.problemAt) : [];
  });
};
