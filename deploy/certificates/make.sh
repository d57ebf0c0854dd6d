#!/bin/bash
# Makes the authority and each node’s certificate, once. `renew` makes the nodes’ anew under the same authority.
set -euo pipefail
umask 077
AUTHORITY_DAYS=3650
NODE_DAYS=397

# The tool says of a failure that it succeeded: what counts is the file.
if [ ! -s /authority/ca/ca.crt ]; then
  rm -rf /authority/ca.new
  es-gencert-cli create-ca -days "$AUTHORITY_DAYS" -out /authority/ca.new
  test -s /authority/ca.new/ca.crt -a -s /authority/ca.new/ca.key
  mv /authority/ca.new /authority/ca
fi
cp -f /authority/ca/ca.crt /trust/ca.new
chmod 444 /trust/ca.new
mv -f /trust/ca.new /trust/ca.crt

for node in record-1 record-2 record-3; do
  if [ "${1:-}" != renew ] && [ -s "/certificates/$node/node.crt" ]; then continue; fi
  rm -rf "/certificates/$node.new"
  es-gencert-cli create-node -ca-certificate /authority/ca/ca.crt -ca-key /authority/ca/ca.key \
    -days "$NODE_DAYS" -ip-addresses 127.0.0.1 -dns-names "localhost,$node" -out "/certificates/$node.new"
  test -s "/certificates/$node.new/node.crt" -a -s "/certificates/$node.new/node.key"
  rm -rf "/certificates/$node"
  mv "/certificates/$node.new" "/certificates/$node"
done
