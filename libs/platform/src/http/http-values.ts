/** Injection tokens of the values with which a process is created. */
export const CONFIG = Symbol('config');
export const LOGGER = Symbol('logger');
export const METRICS = Symbol('metrics');
export const CLOCK = Symbol('clock');
/** Pool of the role `cairn_auth`: for the tables of sign-in, and reading memberships. */
export const AUTH_POOL = Symbol('auth pool');
