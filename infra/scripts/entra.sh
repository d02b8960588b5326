#!/usr/bin/env bash
# Makes the registration in Microsoft Entra that people sign in to the pages with, or brings it to what it should be. Safe to repeat: it
# changes what differs, says what it did, and how that is undone.
#
#   infra/scripts/entra.sh ENVIRONMENT
#
# Needs infra/ENVIRONMENT.outputs.json (infra/scripts/azure.sh ENVIRONMENT ground) and the right to make app registrations. It has no
# client secret: the program's managed identity vouches for it. It gives no right to mail; that is infra/scripts/exchange.ps1.
set -euo pipefail
infra=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
environment=${1-}
outputs=$infra/$environment.outputs.json
graph=https://graph.microsoft.com/v1.0
# Clients of Microsoft that sign people in without asking them: docs/tab.md names each.
clients=(
  1fec8e78-bce4-4aaf-ab1b-5451cc387264
  5e3ce6c0-2b1f-4285-8d4b-75ee78787346
  4765445b-32c6-49b0-83e6-1d93765276ca
  0ec893e0-5785-4de6-99da-4ed124e5296c
  d3590ed6-52b3-4102-aeff-aad2292ab01c
  bc59ab01-8403-45c6-8796-ac3ef710b3e3
  27922004-5251-4030-b22d-91ecd9a37ea4
)
# Of the scope access_as_user. Any id does, as long as it stays the same.
scope=7c1f4b1e-5b0b-4c9a-9a53-0f15a0f15a01

main() {
  [[ -n $environment && -f $outputs ]] || give_up "Use: infra/scripts/entra.sh ENVIRONMENT, after infra/scripts/azure.sh ENVIRONMENT ground"
  command -v az >/dev/null || give_up "The Azure CLI (az) is missing: https://aka.ms/azure-cli"
  local host principal tenant app object
  host=$(output hostName)
  principal=$(output principalId)
  tenant=$(az account show --query tenantId --output tsv)
  app=$(found_or_made "FinsamBot $host")
  object=$(az ad app show --id "$app" --query id --output tsv)
  # Version 2 first: an address of this form is refused for tokens of version 1.
  patch "$object" '{"api":{"requestedAccessTokenVersion":2}}' "Tokens are of version 2."
  patch "$object" "$(addresses "$app" "$host" "")" "Addresses of $host, the scope access_as_user and the claims email, xms_edov, verified_primary_email and upn are in it."
  patch "$object" "$(addresses "$app" "$host" ",\"preAuthorizedApplications\":[$(preauthorised)]")" "Teams, Outlook and Microsoft 365 sign people in without asking."
  trust "$object" "$tenant" "$principal"
  echo
  echo "Now write into infra/$environment.bicepparam:   param pagesAppId = '$app'"
  echo "and run infra/scripts/azure.sh $environment program."
  echo "Where people may not consent themselves, an administrator opens once: https://login.microsoftonline.com/$tenant/adminconsent?client_id=$app"
}

found_or_made() {
  local app
  app=$(az ad app list --display-name "$1" --query '[0].appId' --output tsv)
  if [[ -z $app ]]; then
    app=$(az ad app create --display-name "$1" --sign-in-audience AzureADMultipleOrgs --query appId --output tsv)
    changed "The registration '$1' is made." "az ad app delete --id $app" >&2
  else
    echo "✓ The registration '$1' is there already." >&2
  fi
  echo "$app"
}

# The whole each time, so that no half of it is taken for all. Clients can only be named when the scope is there.
addresses() {
  cat <<JSON
{"identifierUris":["api://$2/$1"],
 "web":{"redirectUris":["https://$2/inloggad/arbetskonto"]},
 "spa":{"redirectUris":["brk-multihub://$2"]},
 "api":{"requestedAccessTokenVersion":2,"oauth2PermissionScopes":[{"id":"$scope","value":"access_as_user","type":"User","isEnabled":true,
  "adminConsentDisplayName":"Logga in i FinsamBot","adminConsentDescription":"Låter FinsamBot se vem som är inloggad.",
  "userConsentDisplayName":"Logga in i FinsamBot","userConsentDescription":"Låter FinsamBot se vem du är."}]$3},
 "optionalClaims":{
  "idToken":[{"name":"email"},{"name":"xms_edov"},{"name":"verified_primary_email"},{"name":"upn"}],
  "accessToken":[{"name":"email"},{"name":"xms_edov"},{"name":"verified_primary_email"},{"name":"upn"}]}}
JSON
}

preauthorised() {
  local client list=""
  for client in "${clients[@]}"; do
    list+="${list:+,}{\"appId\":\"$client\",\"delegatedPermissionIds\":[\"$scope\"]}"
  done
  echo "$list"
}

# The managed identity vouches for the registration, so that no secret needs to be made, kept or renewed.
trust() {
  local credentials=$graph/applications/$1/federatedIdentityCredentials
  if [[ -n $(az rest --method GET --url "$credentials" --query "value[?subject=='$3'].id" --output tsv) ]]; then
    echo "✓ The managed identity is trusted already."
    return
  fi
  az rest --method POST --url "$credentials" --output none --body "{\"name\":\"finsambot\",
    \"issuer\":\"https://login.microsoftonline.com/$2/v2.0\",\"subject\":\"$3\",\"audiences\":[\"api://AzureADTokenExchange\"]}"
  changed "The registration trusts the managed identity." "az rest --method DELETE --url $credentials/finsambot"
}

patch() {
  az rest --method PATCH --url "$graph/applications/$1" --body "$2" --output none
  changed "$3" "the registration's page in Entra shows and changes it; az ad app delete takes all of it"
}

output() {
  local value
  value=$(tr -d '\n' <"$outputs" | sed -n "s/.*\"$1\": *{[^}]*\"value\": *\"\([^\"]*\)\".*/\1/p")
  [[ -n $value ]] || give_up "$outputs has no $1: run infra/scripts/azure.sh $environment ground"
  echo "$value"
}

changed() {
  printf '✓ %s\n  undo: %s\n' "$1" "$2"
}

give_up() {
  echo "$1" >&2
  exit 1
}

main
