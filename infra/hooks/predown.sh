#!/usr/bin/env bash
# Before azd removes a zone: keys and evidence are locked on purpose. Somebody must say what is lost, by name.
set -euo pipefail
group=$AZURE_RESOURCE_GROUP

accounts=$(az storage account list --resource-group "$group" --query '[].name' --output tsv)
for account in $accounts; do
  containers=$(az storage container-rm list --storage-account "$account" --resource-group "$group" --query '[?hasImmutabilityPolicy].name' --output tsv)
  for container in $containers; do
    state=$(az storage container immutability-policy show --account-name "$account" --container-name "$container" --resource-group "$group" --query state --output tsv)
    if [[ $state == Locked ]]; then
      echo "$account/$container has a locked immutability policy: nobody can remove it before the last file's time is over. Nothing was changed." >&2
      exit 1
    fi
  done
done

echo "This removes the evidence, the waiting files and the keys of $group. The keys can be recovered for 90 days, nothing else can."
read -r -p "Type the name of the resource group to go on: " answer
if [[ $answer != "$group" ]]; then
  echo "Nothing was changed." >&2
  exit 1
fi

# The list holds the subscription's own locks as well, which are not this zone's to take away.
az lock list --resource-group "$group" --query "[?!starts_with(id, '/subscriptions/$AZURE_SUBSCRIPTION_ID/providers/')].id" --output tsv | while read -r lock; do az lock delete --ids "$lock"; done
for account in $accounts; do
  containers=$(az storage container-rm list --storage-account "$account" --resource-group "$group" --query '[?hasImmutabilityPolicy].name' --output tsv)
  for container in $containers; do
    etag=$(az storage container immutability-policy show --account-name "$account" --container-name "$container" --resource-group "$group" --query etag --output tsv)
    az storage container immutability-policy delete --account-name "$account" --container-name "$container" --resource-group "$group" --if-match "$etag" --output none
  done
done
