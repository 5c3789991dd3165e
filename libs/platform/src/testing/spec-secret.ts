/**
 * Database roles are shared by all databases of the server for specs, so all specs derive their passwords from this one
 * secret.
 */
export const specSecret = 'a secret of the specs, long enough for anything';
