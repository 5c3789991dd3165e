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
  '2026-11-29-sign-in-kept-safe': `
    ALTER TABLE "session"
      ADD COLUMN "seenAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
      ADD COLUMN "confirmedAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP;
    ALTER TABLE "twoFactor" ADD COLUMN "lastStep" bigint;
    ALTER TABLE "user" ADD COLUMN "signInAddress" text;
    CREATE FUNCTION set_sign_in_address() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW."signInAddress" := CASE WHEN NEW."email" ~ '\\.xn--[^.]+$' THEN NEW."email" || '.idn' ELSE NEW."email" END;
        RETURN NEW;
      END $$;
    CREATE TRIGGER sign_in_address_set BEFORE INSERT OR UPDATE ON "user"
      FOR EACH ROW EXECUTE FUNCTION set_sign_in_address();
    ALTER TABLE failed_sign_ins ADD COLUMN account_hash text;
    CREATE INDEX failed_sign_ins_of_account ON failed_sign_ins (account_hash);
    CREATE TABLE account_changes (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      person_id uuid NOT NULL,
      change text NOT NULL CHECK (change IN
        ('password-changed', 'two-factor-on', 'two-factor-off', 'device-trusted', 'sign-in-method-added')),
      at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP);
    GRANT SELECT, INSERT, DELETE ON account_changes TO cairn_auth;
    GRANT SELECT, DELETE ON account_changes TO cairn_notifications;
    CREATE FUNCTION forget_trust() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE person text := coalesce(to_jsonb(NEW) ->> 'userId', to_jsonb(NEW) ->> 'id');
      BEGIN
        DELETE FROM auth."verification"
          WHERE "value" = person AND ("identifier" LIKE 'trust-device-%' OR "identifier" LIKE '2fa-%');
        INSERT INTO auth.account_changes (person_id, change)
          SELECT "id", CASE
            WHEN TG_TABLE_NAME = 'account' THEN 'password-changed'
            WHEN "twoFactorEnabled" THEN 'two-factor-on'
            ELSE 'two-factor-off' END
          FROM auth."user" WHERE "id" = person::uuid AND "email" NOT LIKE '%@erased.invalid';
        RETURN NULL;
      END $$;
    CREATE TRIGGER password_changed AFTER UPDATE OF "password" ON "account"
      FOR EACH ROW WHEN (OLD."password" IS DISTINCT FROM NEW."password") EXECUTE FUNCTION forget_trust();
    CREATE TRIGGER factor_changed AFTER UPDATE OF "twoFactorEnabled" ON "user"
      FOR EACH ROW WHEN (OLD."twoFactorEnabled" <> NEW."twoFactorEnabled") EXECUTE FUNCTION forget_trust();
    CREATE FUNCTION note_sign_in_method() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO auth.account_changes (person_id, change)
          SELECT NEW."userId", 'sign-in-method-added'
          WHERE EXISTS (SELECT FROM auth."account" other WHERE other."userId" = NEW."userId" AND other."id" <> NEW."id");
        RETURN NULL;
      END $$;
    CREATE TRIGGER sign_in_method_added AFTER INSERT ON "account"
      FOR EACH ROW EXECUTE FUNCTION note_sign_in_method()`,
  /** Apart from the change of the table, so that people can sign in while it runs. */
  '2026-11-29-sign-in-kept-safe-filled': `
    UPDATE "user" SET "email" = "email" WHERE "signInAddress" IS NULL;
    CREATE INDEX "user_signInAddress_idx" ON "user" ("signInAddress")`,
  /** Keys of organizations and of the programme, as hashes; "referenceId" is the id of the owner. */
  '2026-11-29-api-keys': `
    CREATE TABLE "apikey" (
      "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      "configId" text NOT NULL DEFAULT 'default',
      "name" text NOT NULL,
      "start" text,
      "prefix" text,
      "key" text NOT NULL UNIQUE,
      "referenceId" uuid NOT NULL,
      "refillInterval" integer,
      "refillAmount" integer,
      "lastRefillAt" timestamptz,
      "enabled" boolean NOT NULL DEFAULT true,
      "rateLimitEnabled" boolean NOT NULL DEFAULT false,
      "rateLimitTimeWindow" integer,
      "rateLimitMax" integer,
      "requestCount" integer NOT NULL DEFAULT 0,
      "remaining" integer,
      "lastRequest" timestamptz,
      "expiresAt" timestamptz NOT NULL,
      "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
      "updatedAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
      "permissions" text NOT NULL,
      "metadata" text NOT NULL);
    CREATE INDEX "apikey_referenceId_idx" ON "apikey" ("referenceId");
    GRANT SELECT, INSERT, UPDATE, DELETE ON "apikey" TO cairn_auth;
    GRANT SELECT ("id", "name") ON "apikey" TO cairn_service;
    GRANT SELECT ("id", "name", "start", "referenceId", "permissions", "metadata", "createdAt", "expiresAt", "lastRequest")
      ON "apikey" TO cairn_organizations`,
  /** What the audit log records of sign-in, until the organizations service has taken it. Whatever makes a session signs in. */
  '2026-11-30-acts': `
    ALTER TABLE "apikey" ADD COLUMN "notedAt" timestamptz;
    CREATE TABLE acts (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      what text NOT NULL CHECK (what IN ('signed-in', 'sign-in-failed', 'api-key-used')),
      owner_id uuid,
      by_id uuid,
      subject_id uuid,
      detail jsonb NOT NULL DEFAULT '{}',
      at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP);
    CREATE INDEX acts_in_order ON acts (at, id);
    GRANT SELECT, INSERT, DELETE ON acts TO cairn_auth;
    GRANT SELECT, DELETE ON acts TO cairn_organizations;
    CREATE FUNCTION note_sign_in() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO auth.acts (what, by_id, subject_id) VALUES ('signed-in', NEW."userId", NEW."userId");
        RETURN NULL;
      END $$;
    CREATE TRIGGER signed_in AFTER INSERT ON "session" FOR EACH ROW EXECUTE FUNCTION note_sign_in()`,
  /** How organizations are connected to their identity providers, and who is known there under which subject. */
  '2026-11-30-single-sign-on': `
    SET LOCAL lock_timeout = '5s';
    CREATE TABLE sso_connections (
      organization_id uuid PRIMARY KEY,
      issuer text NOT NULL,
      client_id text NOT NULL,
      client_secret text NOT NULL,
      domain text NOT NULL,
      domain_token text NOT NULL,
      domain_proved_at timestamptz,
      enforced boolean NOT NULL DEFAULT false CHECK (NOT enforced OR domain_proved_at IS NOT NULL),
      changed_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP);
    CREATE UNIQUE INDEX sso_connections_proved ON sso_connections (domain) WHERE domain_proved_at IS NOT NULL;
    CREATE TABLE sso_identities (
      organization_id uuid NOT NULL,
      issuer text NOT NULL,
      subject text NOT NULL,
      person_id uuid NOT NULL REFERENCES "user" ("id") ON DELETE CASCADE,
      linked_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
      PRIMARY KEY (organization_id, issuer, subject));
    CREATE INDEX sso_identities_of_person ON sso_identities (person_id);
    GRANT SELECT, INSERT, UPDATE, DELETE ON sso_connections, sso_identities TO cairn_auth;
    GRANT SELECT (person_id) ON sso_identities TO cairn_organizations;
    ALTER TABLE "session" ADD COLUMN "method" text NOT NULL DEFAULT 'password'
      CHECK ("method" IN ('password', 'single-sign-on', 'passkey'));
    CREATE OR REPLACE FUNCTION note_sign_in() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO auth.acts (what, by_id, subject_id, detail)
          VALUES ('signed-in', NEW."userId", NEW."userId", jsonb_build_object('method', NEW."method"));
        RETURN NULL;
      END $$;
    CREATE FUNCTION note_identity() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO auth.account_changes (person_id, change) VALUES (NEW.person_id, 'sign-in-method-added');
        RETURN NULL;
      END $$;
    CREATE TRIGGER identity_linked AFTER INSERT ON sso_identities FOR EACH ROW EXECUTE FUNCTION note_identity()`,
  /** Public keys of passkeys, as the library's plugin keeps them. */
  '2026-11-30-passkeys': `
    SET LOCAL lock_timeout = '5s';
    CREATE TABLE "passkey" (
      "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      "name" text,
      "publicKey" text NOT NULL,
      "userId" uuid NOT NULL REFERENCES "user" ("id") ON DELETE CASCADE,
      "credentialID" text NOT NULL UNIQUE,
      "counter" bigint NOT NULL,
      "deviceType" text NOT NULL,
      "backedUp" boolean NOT NULL,
      "transports" text,
      "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
      "aaguid" text);
    CREATE INDEX "passkey_userId_idx" ON "passkey" ("userId");
    GRANT SELECT, INSERT, UPDATE, DELETE ON "passkey" TO cairn_auth;
    ALTER TABLE account_changes DROP CONSTRAINT account_changes_change_check,
      ADD CONSTRAINT account_changes_change_check CHECK (change IN ('password-changed', 'two-factor-on', 'two-factor-off',
        'device-trusted', 'sign-in-method-added', 'passkey-added', 'passkey-removed'));
    CREATE FUNCTION note_passkey() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO auth.account_changes (person_id, change)
          SELECT "id", CASE WHEN TG_OP = 'INSERT' THEN 'passkey-added' ELSE 'passkey-removed' END
          FROM auth."user" WHERE "id" = coalesce(NEW."userId", OLD."userId") AND "email" NOT LIKE '%@erased.invalid';
        RETURN NULL;
      END $$;
    CREATE TRIGGER passkey_noted AFTER INSERT OR DELETE ON "passkey" FOR EACH ROW EXECUTE FUNCTION note_passkey();
    GRANT SELECT ("userId") ON "passkey" TO cairn_organizations;
    GRANT SELECT ("twoFactorEnabled") ON "user" TO cairn_organizations`,
  /** A password that is hashed anew, at another cost, has not changed. */
  '2026-11-30-hashed-anew': `
    SET LOCAL lock_timeout = '5s';
    DROP TRIGGER password_changed ON "account";
    CREATE TRIGGER password_changed AFTER UPDATE OF "password" ON "account"
      FOR EACH ROW WHEN (OLD."password" IS DISTINCT FROM NEW."password"
        AND coalesce(current_setting('cairn.same_password', true), '') <> 'on') EXECUTE FUNCTION forget_trust()`,
  /** Whoever takes these rows is woken by their commit. */
  '2026-11-30-announced': `
    CREATE FUNCTION announce() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('cairn_wakeups', TG_ARGV[0]);
        RETURN NULL;
      END $$;
    CREATE TRIGGER acts_announced AFTER INSERT ON acts
      FOR EACH STATEMENT EXECUTE FUNCTION announce('sign-in acts');
    CREATE TRIGGER account_changes_announced AFTER INSERT ON account_changes
      FOR EACH STATEMENT EXECUTE FUNCTION announce('account changes')`,
};
