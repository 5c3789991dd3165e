export { accepts } from './answer/accepts.js';
export {
  evaluationInputSchema,
  type Answer,
  type Answers,
  type AnswerValue,
  type Area,
  type EvaluationInput,
} from './answer/answer.js';
export { applicableIndicators } from './model/applicable-indicators.js';
export { assembleModel } from './check/assemble-model.js';
export { checklistOf, type ChecklistItem } from './evaluate/checklist-of.js';
export { cheapestPath, type CheapestPath, type Path } from './path/cheapest-path.js';
export { obstaclesOf, standingOf, type Confirmation, type ElementStanding } from './certification/certifiable.js';
export { certifiedStages } from './certification/certified-stages.js';
export { checkAnswers, type AnswerProblem } from './check/check-answers.js';
export { checkModel } from './check/check-model.js';
export { isWithheld } from './evaluate/completeness.js';
export { criteriaOf, type PlacedCriterion } from './model/criteria-of.js';
export { elementKey, elementsOf, type Element } from './certification/elements.js';
export { evaluate, reevaluate } from './evaluate/evaluate.js';
export { evaluateValidated, type Validated } from './evaluate/validated.js';
export { exceeds } from './evaluate/exceeds.js';
export type { BranchResult, CriterionResult, Evaluation, StageResult } from './evaluate/evaluation.js';
export { readExamples } from './check/example.js';
export { highestFocusAreaScore } from './evaluate/focus-area-scores.js';
export { gainsOf } from './evaluate/gains.js';
export { FACILITY } from './answer/facility.js';
export { answerKindSchema, type AnswerKind, type Indicator } from './answer/indicator.js';
export { isAsked } from './evaluate/is-asked.js';
export { mapAnswers, stillToAnswer, type AnswerMapping } from './evaluate/map-answers.js';
export { modelDifference, type Difference } from './model/model-difference.js';
export { modelVersionSchema, type Criterion, type ModelVersion } from './model/model-schema.js';
export { type ModelTexts } from './model/model-texts.js';
export { answeredDifference, progress } from './evaluate/progress.js';
export type { Measure, ProofNode, ReasonCode } from './rules/proof.js';
export type { Provenance } from './model/provenance.js';
export { jsonSchemaOf, shapeNames, type ShapeName } from './check/json-schema.js';
export { answerSet, numbersFrom } from './model/random-answers.js';
export { readShape, type FileProblem, type TextFile } from './check/read-shape.js';
export { indicatorsOf, nestedRules, ruleNames, type Rule, type RuleName } from './rules/rule.js';
export { scaleOf } from './model/scale-of.js';
export { submissionOf, type Submission } from './evaluate/submission.js';
export { textsOf } from './model/texts-of.js';
