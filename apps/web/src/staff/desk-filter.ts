/** What the desk is narrowed to; nothing is left out for what is undefined. */
export type DeskFilter = {
  readonly country?: string;
  readonly model?: string;
  /** Id of an organization. */
  readonly of?: string;
};

/** The same as the server is asked. */
export const narrowedBy = ({ country, model, of }: DeskFilter) => ({ country, model, organizationId: of });
