export type PublicationRejection = 'facility-not-listed';

export type Publication = {
  readonly consented: boolean;
  /** Scores on models without stages are shown as well; ends with the publication. */
  readonly scores: boolean;
};
