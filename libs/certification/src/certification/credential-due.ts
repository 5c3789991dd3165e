/** What is due once a number was issued: its credential, signed by the worker. The key is the number. */
export const credentialDue = { name: 'issue-credential' } as const;
