/** Under these tokens the values a process is made with are injected. */
export const CONFIG = Symbol('config');
export const LOGGER = Symbol('logger');
export const METRICS = Symbol('metrics');
export const CLOCK = Symbol('clock');
/** Pool of the role `cairn_auth`: sign-in tables, and reading who belongs where. */
export const AUTH_POOL = Symbol('auth pool');
