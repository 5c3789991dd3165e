import { z } from 'zod';

export const certificationTerms = z
  .object({
    visitFromStage: z
      .int()
      .describe('Lowest stage that is visited and certified.')
      .meta({ examples: [6] }),
    validityMonths: z
      .int()
      .positive()
      .describe('Months that a certification is valid.')
      .meta({ examples: [36] }),
    renewalWindowMonths: z
      .int()
      .nonnegative()
      .describe('Last months of the validity in which a grant renews it.')
      .meta({ examples: [12] }),
  })
  .meta({
    id: 'CertificationTerms',
    description: 'What a certification under a model version means, as the version states it.',
  });
export type CertificationTerms = Readonly<z.output<typeof certificationTerms>>;

/** The terms that held for every model version before versions' own terms were obeyed. */
export const formerCertificationTerms: CertificationTerms = {
  visitFromStage: 6,
  validityMonths: 36,
  renewalWindowMonths: 12,
};
