#!/bin/bash
# On the first start: a database of its own, and two users that are no administrators. Who reads the views cannot read the keys.
set -euo pipefail
psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname cylch <<'SQL'
\set views `sed -E 's|^postgres://[^:]+:([^@]+)@.*|\1|' /run/secrets/views_url`
\set vault `sed -E 's|^postgres://[^:]+:([^@]+)@.*|\1|' /run/secrets/vault_url`
REVOKE ALL ON DATABASE cylch FROM PUBLIC;
CREATE ROLE cylch_views LOGIN PASSWORD :'views';
CREATE ROLE cylch_vault LOGIN PASSWORD :'vault';
GRANT CONNECT, CREATE, TEMPORARY ON DATABASE cylch TO cylch_views, cylch_vault;
SQL
