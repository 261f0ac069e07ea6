#!/usr/bin/env bash
# Registers the API of a zone in Entra ID: version 2.0 tokens for this tenant's people, the four app roles, one scope that the Azure CLI may ask
# a token for, and no secret. Running it again brings an earlier registration up to date. It prints the client id that the templates ask for.
#
#   infra/identity/register.sh ENVIRONMENT
#
# The Graph extension for Bicep would do the same in a template, but it comes from a registry and cannot be compiled offline (docs/adr/0014).
set -euo pipefail
cd "$(dirname "$0")"

if [[ $# -ne 1 ]]; then
  echo "Usage: $0 ENVIRONMENT" >&2
  exit 2
fi

name="Baygate API ($1)"
graph=$(az cloud show --query endpoints.microsoftGraphResourceId --output tsv)
graph=${graph%/}
id=$(az ad app list --filter "displayName eq '$name'" --query '[0].appId' --output tsv)
if [[ -z $id ]]; then
  id=$(az ad app create --display-name "$name" --sign-in-audience AzureADMyOrg --query appId --output tsv)
fi

object=$(az ad app show --id "$id" --query id --output tsv)
az ad app update --id "$id" --app-roles @app-roles.json --identifier-uris "api://$id"

# Without a scope nobody signs in to the API. It gives no right by itself: the roles do. The Azure CLI is named once the scope is there.
scope=6b1f3c52-0f0a-4d5e-9a53-7f1d3a2c2001
cli=04b07795-8ddb-461a-bbee-02f9e1bf7b46
api=$(printf '"requestedAccessTokenVersion":2,"oauth2PermissionScopes":[{"id":"%s","value":"Api.Call","type":"User","isEnabled":true,"adminConsentDisplayName":"Call Baygate","adminConsentDescription":"Calls Baygate as the person signed in, with the roles of that person."}]' "$scope")
for body in "{\"api\":{$api},\"isFallbackPublicClient\":false}" "{\"api\":{$api,\"preAuthorizedApplications\":[{\"appId\":\"$cli\",\"delegatedPermissionIds\":[\"$scope\"]}]}}"; do
  az rest --method PATCH --url "$graph/v1.0/applications/$object" --headers Content-Type=application/json --body "$body" --output none
done

# Who has no role gets no token at all.
if [[ -z $(az ad sp list --filter "appId eq '$id'" --query '[0].id' --output tsv) ]]; then az ad sp create --id "$id" --output none; fi
az ad sp update --id "$id" --set appRoleAssignmentRequired=true

echo "$id"
