export { accepts, type AnswerRejection } from './accepts.js';
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
} from './answer.js';
export { applicableIndicators } from './applicable-indicators.js';
export { assembleModel, type AssembledModel } from './assemble-model.js';
export { cheapestPath, type CheapestPath, type Path } from './cheapest-path.js';
export {
  obstaclesOf,
  standingOf,
  type Confirmation,
  type ElementStanding,
  type ObstacleReason,
} from './certifiable.js';
export { certifiedStages } from './certified-stages.js';
export { checkAnswers, type AnswerProblem } from './check-answers.js';
export { checkModel } from './check-model.js';
export { isWithheld } from './completeness.js';
export { criteriaOf, type PlacedCriterion } from './criteria-of.js';
export { elementKey, elementsOf, type Element, type ElementKind, type ElementName } from './elements.js';
export { evaluate, reevaluate } from './evaluate.js';
export { exceeds } from './exceeds.js';
export type { BranchResult, CriterionResult, Evaluation, GroupResult, LevelResult, StageResult } from './evaluation.js';
export { exampleSchema, readExamples, type Example } from './example.js';
export { findModelVersion } from './find-model-version.js';
export { highestFocusAreaScore } from './focus-area-scores.js';
export { gainsOf, type Gain } from './gains.js';
export { FACILITY, idSchema } from './id.js';
export { answerKindSchema, type AnswerKind, type Indicator } from './indicator.js';
export { isAsked } from './is-asked.js';
export { mapAnswers, stillToAnswer, type AnswerMapping } from './map-answers.js';
export { modelDifference, type Difference, type ModelDifference } from './model-difference.js';
export {
  certificationTermsSchema,
  criterionSchema,
  modelVersionSchema,
  type CertificationTerms,
  type Criterion,
  type ModelVersion,
  type Section,
} from './model-schema.js';
export { modelTextsSchema, type ModelTexts } from './model-texts.js';
export { progress, type Progress, type UnitProgress } from './progress.js';
export type { Measure, ProofNode, Reason, ReasonCode, Shown, Status } from './proof.js';
export type { Provenance } from './provenance.js';
export { jsonSchemaOf, shapeNames, type ShapeName } from './json-schema.js';
export { keyOf, readJson, type JsonPath } from './read-json.js';
export { answerSet, numbersFrom } from './random-answers.js';
export { readShape, type FileProblem, type TextFile } from './read-shape.js';
export { indicatorsOf, nestedRules, ruleNames, ruleSchema, type Rule, type RuleName } from './rules/rule.js';
export { scaleOf, type Scale } from './scale-of.js';
export { answersNeeded, submissionOf, type Submission } from './submission.js';
export { textsOf } from './texts-of.js';
