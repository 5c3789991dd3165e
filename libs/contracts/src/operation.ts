import type { z } from 'zod';

/** Groups of operations, each with what it is about. */
export const tags = {
  'Sign-in': 'The signed-in person, invitations and password resets.',
  Organizations: 'Organizations, their facilities and service areas.',
  Members: 'Members of an organization, their roles and invitations.',
  Participation: 'Requests of hospitals to take part in the programme.',
  Staff: 'People with a role in the programme, and invitations to them.',
  Models: 'Published versions of maturity models.',
  'Model governance':
    'Drafts, publication, retirement and confirmation of model versions, and rehearsals, for programme staff.',
  Assessments: 'Assessments of facilities, from opening to submission.',
  Answers: 'Answers to the indicators of an assessment.',
  Evidence: 'Files and links that support answers.',
  Teamwork: 'Assignments, flags, notes and history of indicators, within one organization.',
  Scores: 'Stage and score of assessments with their proof, now and in the past.',
  Roadmap: 'Gap reports, effort estimates, scenarios and the cheapest path to a stage.',
  Benchmarks: 'Comparison with peers, in groups of at least five facilities.',
  Visits: 'Validation visits, from the request to the decision.',
  Validators: 'Profiles, qualifications and absences of validators.',
  'Visit rules': 'What visits take by model and stage, how verdicts become findings, who decides, and deadlines.',
  'Conflicts of interest': 'The register of conflicts of interest, and what two people set aside for a visit.',
  Certifications: 'Certifications of facilities.',
  'Public register': 'Verification of certificates, open to everyone.',
  Integrations: 'API keys, webhooks and the feed of events, for programs of an organization or the programme.',
  'Audit log': 'Who signed in, opened evidence, changed rights, decided or used a key.',
  Inbox: 'Notifications of a person, and which of them come by mail.',
  Mails: 'Mails that the programme sent.',
  Demo: 'Only in a demonstration installation; elsewhere these addresses answer 404.',
} as const;
type Tag = keyof typeof tags;

/** What the API document says of one route beyond its schemas. */
export type Operation = {
  /** Unique camelCase name, such as `recordAnswer`. */
  readonly id: string;
  readonly tag: Tag;
  /** A few words in the imperative, without a full stop. */
  readonly summary: string;
  readonly description?: string;
  /** Meaning of the success response, where its schema does not say it: files and responses without a body. */
  readonly success?: string;
  /** Descriptions of parameters that are not common to many routes. */
  readonly parameters?: Readonly<Record<string, string>>;
  /**
   * By status: the rejection codes of the operation. Those that follow from the route are added by the document: access,
   * body, parameters, If-Match, Idempotency-Key, rate limit.
   */
  readonly refusals?: Readonly<Partial<Record<404 | 409 | 413 | 422 | 429 | 503, readonly string[]>>>;
  /** Where the one that follows from the examples of the schema would say little. */
  readonly example?: { readonly request?: unknown; readonly response?: unknown };
  /** A multipart body: its fields, and what the file may be. */
  readonly upload?: { readonly fields: z.ZodObject; readonly file: string };
};

/** By `METHOD /path`, path parameters in braces. */
export type Operations = Readonly<Record<string, Operation>>;
