-- Two roles: gainsay_owner owns the tables and migrates them, gainsay reads and writes rows and alters nothing.
-- Run once, as a superuser, with both passwords in the environment:
--   GAINSAY_OWNER_PASSWORD=… GAINSAY_RUNTIME_PASSWORD=… psql -v ON_ERROR_STOP=1 -d postgres -f roles.sql
\getenv owner_password GAINSAY_OWNER_PASSWORD
\getenv runtime_password GAINSAY_RUNTIME_PASSWORD
-- Neither must reach the server's log.
SET log_statement = 'none';
SET log_min_duration_statement = -1;
CREATE ROLE gainsay_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'owner_password';
CREATE ROLE gainsay LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'runtime_password';
CREATE DATABASE gainsay OWNER gainsay_owner ENCODING 'UTF8' TEMPLATE template0;
REVOKE CONNECT, TEMPORARY ON DATABASE gainsay FROM PUBLIC;
GRANT CONNECT ON DATABASE gainsay TO gainsay;
\connect gainsay
-- The schema is the owner's: only it may make tables there.
ALTER SCHEMA public OWNER TO gainsay_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO gainsay;
