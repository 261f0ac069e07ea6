#!/usr/bin/env bash
# Installs the pinned Azurite (package-lock.json) unless it is there.
set -euo pipefail
cd "$(dirname "$0")"
exec 9> .install.lock
if command -v flock > /dev/null; then flock 9; fi
if [[ ! -e node_modules/.package-lock.json || package-lock.json -nt node_modules/.package-lock.json ]]; then
  npm ci --no-audit --no-fund --loglevel=error >&2
  touch node_modules/.package-lock.json
fi
