#!/usr/bin/env bash
# After azd deployed the app: Event Grid asks the running app to agree, so that the event subscription comes last.
set -euo pipefail

if [[ ${BAYGATE_PUSH_EVENTS:-true} != true ]]; then
  # One from before would find no public name, and every file would end as a dead letter.
  left=$(az eventgrid system-topic event-subscription list --resource-group "$AZURE_RESOURCE_GROUP" --system-topic-name "$BAYGATE_EVENT_TOPIC" \
    --query "[?name=='inbox'].name" --output tsv)
  if [[ -n $left ]]; then
    az eventgrid system-topic event-subscription delete --resource-group "$AZURE_RESOURCE_GROUP" --system-topic-name "$BAYGATE_EVENT_TOPIC" --name inbox --yes
  fi
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
