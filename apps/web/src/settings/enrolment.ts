/** What a person needs to set up a second factor. */
export type Enrolment = { readonly totpURI: string; readonly backupCodes: readonly string[] };
