#!/usr/bin/env bash
# Before azd deploys the templates: what must be there is there, and what must not change later is written down once.
set -euo pipefail

for name in AZURE_ENV_NAME AZURE_LOCATION BAYGATE_ZONE BAYGATE_API_CLIENT_ID BAYGATE_ALERT_EMAILS; do
  if [[ -z ${!name:-} ]]; then
    echo "$name is not set: azd env set $name VALUE. docs/how-to/deploy-a-zone.md lists what a zone needs." >&2
    exit 1
  fi
done

if [[ -z ${BAYGATE_BUDGET_START:-} ]]; then azd env set BAYGATE_BUDGET_START "$(date -u +%Y-%m-01)"; fi
