-- What later migrations make belongs to the owner; the runtime role reads and writes rows and alters nothing.
-- With an external database that has one user only, both are the same and the grants change nothing.
GRANT USAGE ON SCHEMA public TO "${runtimeRole}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${runtimeRole}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO "${runtimeRole}";
