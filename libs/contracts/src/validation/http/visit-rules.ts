import { z } from 'zod';
import { instant, slug } from '../../values.js';
import { personName, version } from '../../vocabulary.js';
import { visitRules } from '../visit-rules.js';

const model = slug
  .nullable()
  .describe('Model the rules are for; null for all models without rules of their own.')
  .meta({ examples: ['diam-enterprise'] });

export const setVisitRules = z
  .object({ model, rules: visitRules })
  .meta({ id: 'SetVisitRules', description: 'Rules for visits that are requested from now on.' });

export const setCoolingOff = z
  .object({
    years: z
      .int()
      .min(0)
      .max(10)
      .describe('Years for which a conflict of interest counts after the tie ended, 0 to 10.')
      .meta({ examples: [3] }),
  })
  .meta({ id: 'SetCoolingOff', description: 'For how long a tie counts after it ended.' });

const by = personName.nullable().describe('Name of the person who set it; null for the defaults of Cairn.');
const at = instant.nullable().describe('Instant of the change; null for the defaults of Cairn.');

export const rulesInForce = z
  .object({
    version,
    coolingOff: z
      .object({
        years: z
          .int()
          .describe('Years for which a tie counts after it ended.')
          .meta({ examples: [3] }),
        by,
        at,
      })
      .describe('For how long a conflict of interest counts.'),
    sets: z
      .array(
        z
          .object({
            model,
            version: version.describe('Version of these rules; 0 for the defaults of Cairn.'),
            rules: visitRules,
            by,
            at,
          })
          .describe('Rules of one model, or of all others.'),
      )
      .describe('Rules in force; the one for all models comes first.'),
    open: z
      .array(
        z
          .object({
            model: slug.describe('Model of the visits.').meta({ examples: ['diam-enterprise'] }),
            version: version.describe('Version of the rules they began under.'),
            visits: z
              .int()
              .describe('How many visits are open.')
              .meta({ examples: [12] }),
          })
          .describe('Open visits of a model under one version.'),
      )
      .describe('Open visits, which keep the rules they began under.'),
  })
  .meta({ id: 'VisitRulesInForce', description: 'Rules of visits, and the visits that began under earlier ones.' });
export type RulesInForce = z.output<typeof rulesInForce>;
