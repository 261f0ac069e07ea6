#!/usr/bin/env bash
# Lets a GitHub environment deploy a zone without a secret: an app registration that trusts the tokens GitHub gives to that one environment of
# that one repository. The environment asks a person before it deploys.
#
#   infra/identity/federate-ci.sh OWNER/REPOSITORY GITHUB_ENVIRONMENT
set -euo pipefail

if [[ $# -ne 2 || $1 != */* ]]; then
  echo "Usage: $0 OWNER/REPOSITORY GITHUB_ENVIRONMENT" >&2
  exit 2
fi

name="Baygate CI ($1, $2)"
id=$(az ad app list --filter "displayName eq '$name'" --query '[0].appId' --output tsv)
if [[ -z $id ]]; then id=$(az ad app create --display-name "$name" --sign-in-audience AzureADMyOrg --query appId --output tsv); fi
if [[ -z $(az ad sp list --filter "appId eq '$id'" --query '[0].id' --output tsv) ]]; then az ad sp create --id "$id" --output none; fi

case $(az cloud show --query name --output tsv) in
  AzureChinaCloud) audience=api://AzureADTokenExchangeChina ;;
  *) audience=api://AzureADTokenExchange ;;
esac
credential=$(printf '{"name":"github-%s","issuer":"https://token.actions.githubusercontent.com","subject":"repo:%s:environment:%s","audiences":["%s"]}' \
  "$2" "$1" "$2" "$audience")
if [[ -z $(az ad app federated-credential list --id "$id" --query "[?name=='github-$2'].name" --output tsv) ]]; then
  az ad app federated-credential create --id "$id" --parameters "$credential" --output none
fi

echo "Client id: $id. A new version takes Contributor on the zone's resource group. Templates also write locks, roles and rights, which takes"
echo "Contributor and User Access Administrator on the zone's subscription: keep that for an environment that somebody else releases."
