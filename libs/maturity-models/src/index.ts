export { accepts, type AnswerRejection } from './answer/accepts.js';
export {
  answerSchema,
  answersSchema,
  answerValueSchema,
  areaSchema,
  evaluationInputSchema,
  type Answer,
  type Answers,
  type AnswerValue,
  type Area,
  type EvaluationInput,
  type Percentage,
} from './answer/answer.js';
export { applicableIndicators } from './model/applicable-indicators.js';
export { assembleModel, type AssembledModel } from './check/assemble-model.js';
export { cheapestPath, type CheapestPath, type Path } from './path/cheapest-path.js';
export {
  obstaclesOf,
  standingOf,
  type Confirmation,
  type ElementStanding,
  type ObstacleReason,
} from './certification/certifiable.js';
export { certifiedStages } from './certification/certified-stages.js';
export { checkAnswers, type AnswerProblem } from './check/check-answers.js';
export { checkModel } from './check/check-model.js';
export { isWithheld } from './evaluate/completeness.js';
export { criteriaOf, type PlacedCriterion } from './model/criteria-of.js';
export { elementKey, elementsOf, type Element, type ElementKind, type ElementName } from './certification/elements.js';
export { evaluate, reevaluate } from './evaluate/evaluate.js';
export { exceeds } from './evaluate/exceeds.js';
export type {
  BranchResult,
  CriterionResult,
  Evaluation,
  GroupResult,
  LevelResult,
  StageResult,
} from './evaluate/evaluation.js';
export { exampleSchema, readExamples, type Example } from './check/example.js';
export { findModelVersion } from './shipped/find-model-version.js';
export { highestFocusAreaScore } from './evaluate/focus-area-scores.js';
export { gainsOf, type Gain } from './evaluate/gains.js';
export { FACILITY, idSchema } from './answer/id.js';
export { answerKindSchema, type AnswerKind, type Indicator } from './answer/indicator.js';
export { isAsked } from './evaluate/is-asked.js';
export { mapAnswers, stillToAnswer, type AnswerMapping } from './evaluate/map-answers.js';
export { modelDifference, type Difference, type ModelDifference } from './model/model-difference.js';
export {
  certificationTermsSchema,
  criterionSchema,
  modelVersionSchema,
  type CertificationTerms,
  type Criterion,
  type ModelVersion,
  type Section,
} from './model/model-schema.js';
export { modelTextsSchema, type ModelTexts } from './model/model-texts.js';
export { answeredDifference, progress, type Progress, type UnitProgress } from './evaluate/progress.js';
export type { Measure, ProofNode, Reason, ReasonCode, Shown, Status } from './rules/proof.js';
export type { Provenance } from './model/provenance.js';
export { jsonSchemaOf, shapeNames, type ShapeName } from './check/json-schema.js';
export { keyOf, readJson, type JsonPath } from './check/read-json.js';
export { answerSet, numbersFrom } from './model/random-answers.js';
export { readShape, type FileProblem, type TextFile } from './check/read-shape.js';
export { indicatorsOf, nestedRules, ruleNames, ruleSchema, type Rule, type RuleName } from './rules/rule.js';
export { scaleOf, type Scale } from './model/scale-of.js';
export { answersNeeded, submissionOf, type Submission } from './evaluate/submission.js';
export { textsOf } from './model/texts-of.js';
