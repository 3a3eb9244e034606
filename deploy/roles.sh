#!/bin/sh
# Makes Gainsay's two roles and its database. The official PostgreSQL image runs it once, on an empty volume; anywhere
# else run it as a superuser with PGHOST and the like set. Passwords come from the environment and are never arguments.
set -eu
: "${GAINSAY_OWNER_PASSWORD:?set it to a password for the role gainsay_owner}"
: "${GAINSAY_RUNTIME_PASSWORD:?set it to a password for the role gainsay}"
psql --no-psqlrc --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
    --file "${GAINSAY_ROLES:-$(dirname "$0")/roles.sql}"
