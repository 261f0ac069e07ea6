#!/usr/bin/env bash
# After azd deployed the app: Event Grid asks the running app to agree, so that the event subscription comes last.
set -euo pipefail

if [[ ${BAYGATE_PUSH_EVENTS:-true} != true ]]; then
  echo "No event subscription is wanted: the inbox sweep finds new files within a minute."
  exit 0
fi

az deployment group create \
  --resource-group "$AZURE_RESOURCE_GROUP" \
  --name event-subscription \
  --template-file infra/event-subscription.bicep \
  --parameters \
    functionAppName="$BAYGATE_APP_NAME" \
    topicName="$BAYGATE_EVENT_TOPIC" \
    deadLetterAccountName="$BAYGATE_HOST_ACCOUNT" \
  --output none
echo "Events of the inbox wake $BAYGATE_APP_NAME."
