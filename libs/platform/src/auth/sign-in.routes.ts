import { AuthController } from './auth.controller.js';
import { MeController } from './me.controller.js';
import { SsoController } from './sso.controller.js';

/** The controllers of `/api/auth/*` and `/api/me`; one service of a deployment serves them. */
export const signInRoutes = [SsoController, AuthController, MeController];
