#!/bin/sh
# Makes what docker-compose.yml takes from files: each password, the addresses that hold one, and the master key.
# What is there already stays as it is, so that running it again only adds what is missing.
set -eu
umask 077
folder=${1:-"$(dirname "$0")/secrets"}
mkdir -p "$folder"
# Only its owner may enter the folder. The files are mounted one by one into containers whose users are others: they may read them there.
chmod 700 "$folder"

random() { od -An -v -tx1 -N32 /dev/urandom | tr -d ' \n'; }

put() {
  if [ -e "$folder/$1" ]; then echo "stays: $1"; return; fi
  printf '%s\n' "$2" > "$folder/$1.new"
  chmod 444 "$folder/$1.new"
  mv "$folder/$1.new" "$folder/$1"
  echo "made:  $1"
}

put master_key "$(random)"
put record_admin_password "$(random)"
put record_ops_password "$(random)"
put record_url "esdb://cylch:$(random)@record-1:2113,record-2:2113,record-3:2113?tls=true&tlsCAFile=/trust/ca.crt&nodePreference=leader"
put postgres_password "$(random)"
put views_url "postgres://cylch_views:$(random)@postgres:5432/cylch"
put vault_url "postgres://cylch_vault:$(random)@postgres:5432/cylch"
