#!/usr/bin/env bash
# After azd removed a zone's resource group: what stood beside it in the subscription goes too, the roles and the setting that kept the activity log.
set -euo pipefail

az role definition list --scope "/subscriptions/$AZURE_SUBSCRIPTION_ID" --custom-role-only true \
  --query "[?starts_with(roleName, 'Baygate ') && contains(roleName, '($AZURE_ENV_NAME, ')].name" --output tsv |
  while read -r role; do az role definition delete --name "$role" --scope "/subscriptions/$AZURE_SUBSCRIPTION_ID"; done
az monitor diagnostic-settings subscription delete --name "baygate-$AZURE_ENV_NAME" --yes
