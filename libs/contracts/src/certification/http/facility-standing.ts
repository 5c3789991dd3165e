import { z } from 'zod';
import { instant } from '../../values.js';
import {
  certificateNumber,
  expiresOn,
  facilityId,
  grantedOn,
  model,
  modelVersion,
  score,
  stage,
} from '../../vocabulary.js';

const modelName = z
  .string()
  .describe('Title of the maturity model in English.')
  .meta({ examples: ['DIAM Enterprise'] });

const certifiedModel = z
  .object({
    number: certificateNumber,
    model,
    modelName,
    modelVersion,
    stage,
    highestStage: z
      .int()
      .describe('Highest stage of the model.')
      .meta({ examples: [7] }),
    branches: z
      .int()
      .describe('How many of its stages are counted by branches.')
      .meta({ examples: [3] }),
    grantedOn,
    expiresOn,
    standing: z
      .enum(['valid', 'suspended'])
      .describe('Status of the certificate today. `suspended`: not in force until it is reinstated.'),
  })
  .meta({ id: 'CertifiedModel', description: 'The certificate that a facility holds today on a maturity model.' });
export type CertifiedModel = z.output<typeof certifiedModel>;

const modelScore = z
  .object({
    model,
    modelName,
    modelVersion,
    score,
    highest: z
      .number()
      .describe('Highest score of the model version.')
      .meta({ examples: [400] }),
    submittedAt: instant.describe('Instant at which the assessment was submitted.'),
  })
  .meta({ id: 'ModelScore', description: 'The latest submitted score on a maturity model that has no stages.' });
export type ModelScore = z.output<typeof modelScore>;

export const facilityStanding = z
  .object({
    certified: z.array(certifiedModel).describe('One for each maturity model, by the title of the model.'),
    atHighestStage: z
      .int()
      .describe('Number of models on which a certificate for the highest stage is valid today: 3 is triple-certified.')
      .meta({ examples: [3] }),
    scores: z
      .array(modelScore)
      .describe('Scores on models without stages, self-reported; in the public register by separate consent.'),
  })
  .meta({ id: 'FacilityStanding', description: 'The standing of a facility over all maturity models, today.' });
export type FacilityStanding = z.output<typeof facilityStanding>;

export const standingOfFacility = facilityStanding
  .extend({ facilityId })
  .meta({ id: 'StandingOfFacility', description: 'A facility and its standing over all maturity models, today.' });
export type StandingOfFacility = z.output<typeof standingOfFacility>;
