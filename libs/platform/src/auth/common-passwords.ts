import { dictionary } from '@zxcvbn-ts/language-common';

/** Passwords seen in breaches, in lower case. */
export const commonPasswords: ReadonlySet<string> = new Set(
  (dictionary['passwords-common'] as readonly string[]).map((password) => password.toLowerCase()),
);
