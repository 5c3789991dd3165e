import type { Migrations } from '../migrations/migrate.js';

/** What better-auth 1.7 keeps, and our own count of failed sign-ins. Column names are the library's. */
export const authTables: Migrations = {
  '2026-11-22-sign-in': `
    CREATE TABLE "user" (
      "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      "name" text NOT NULL,
      "email" text NOT NULL UNIQUE CHECK ("email" = lower("email")),
      "emailVerified" boolean NOT NULL DEFAULT false,
      "image" text,
      "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
      "updatedAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
      "twoFactorEnabled" boolean NOT NULL DEFAULT false,
      "locale" text NOT NULL DEFAULT 'en',
      "timeZone" text NOT NULL DEFAULT 'UTC');
    CREATE TABLE "session" (
      "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      "expiresAt" timestamptz NOT NULL,
      "token" text NOT NULL UNIQUE,
      "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
      "updatedAt" timestamptz NOT NULL,
      "ipAddress" text,
      "userAgent" text,
      "userId" uuid NOT NULL REFERENCES "user" ("id") ON DELETE CASCADE);
    CREATE INDEX "session_userId_idx" ON "session" ("userId");
    CREATE TABLE "account" (
      "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      "accountId" text NOT NULL,
      "providerId" text NOT NULL,
      "userId" uuid NOT NULL REFERENCES "user" ("id") ON DELETE CASCADE,
      "accessToken" text, "refreshToken" text, "idToken" text,
      "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz,
      "scope" text,
      "password" text,
      "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
      "updatedAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
      UNIQUE ("userId", "providerId"));
    CREATE TABLE "verification" (
      "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      "identifier" text NOT NULL,
      "value" text NOT NULL,
      "expiresAt" timestamptz NOT NULL,
      "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
      "updatedAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP);
    CREATE INDEX "verification_identifier_idx" ON "verification" ("identifier");
    CREATE TABLE "twoFactor" (
      "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      "secret" text NOT NULL,
      "backupCodes" text NOT NULL,
      "userId" uuid NOT NULL REFERENCES "user" ("id") ON DELETE CASCADE,
      "verified" boolean, "failedVerificationCount" integer, "lockedUntil" timestamptz);
    CREATE INDEX "twoFactor_userId_idx" ON "twoFactor" ("userId");
    CREATE INDEX "twoFactor_secret_idx" ON "twoFactor" ("secret");
    CREATE TABLE "rateLimit" (
      "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      "key" text NOT NULL UNIQUE,
      "count" integer NOT NULL,
      "lastRequest" bigint NOT NULL);
    CREATE TABLE failed_sign_ins (
      address_hash text PRIMARY KEY,
      failures integer NOT NULL,
      last_at timestamptz NOT NULL);
    GRANT USAGE ON SCHEMA auth TO cairn_auth, cairn_service;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA auth TO cairn_auth;
    GRANT SELECT ("id", "name", "email", "locale", "timeZone") ON "user" TO cairn_service`,
};
