#!/usr/bin/env bash
# Locks the write-once container, or only looks. A LOCK CANNOT BE UNDONE by anybody, Microsoft included: until the days are over no blob of
# the container can be deleted, and the storage account cannot be deleted either. Days can be added, never taken away.
#
#   infra/scripts/lock.sh ENVIRONMENT          how it is
#   infra/scripts/lock.sh ENVIRONMENT --lock   asks for the name of the account, and locks
set -euo pipefail
infra=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
environment=${1-}
group=${FINSAMBOT_GROUP:-finsambot-$environment}
container=finsambot-archive

main() {
  [[ -n $environment && -f $infra/$environment.bicepparam ]] || give_up "Use: infra/scripts/lock.sh ENVIRONMENT [--lock]"
  command -v az >/dev/null || give_up "The Azure CLI (az) is missing: https://aka.ms/azure-cli"
  local account state days etag
  account=$(az deployment group show --resource-group "$group" --name finsambot --query properties.outputs.storageName.value --output tsv)
  [[ -n $account ]] || give_up "There is no storage account in $group: run infra/scripts/azure.sh $environment ground"
  read -r state days etag < <(policy "$account")
  echo "The container $container of $account keeps each blob for $days days after its last append. The policy is: $state"
  [[ ${2-} == --lock ]] || return 0
  [[ $state == Unlocked ]] || give_up "It is locked already."
  echo "A lock cannot be undone. Reports that the archive decides to destroy, and names that somebody wants forgotten, stay until the days are over."
  read -rp "Type the name of the account to lock it: " typed
  [[ $typed == "$account" ]] || give_up "Nothing was changed."
  az storage container immutability-policy lock --account-name "$account" --container-name "$container" --if-match "$etag" --output none
  echo "✓ The policy is locked."
  echo "  undo: there is none. Days can be added: az storage container immutability-policy extend"
}

policy() {
  az storage container immutability-policy show --account-name "$1" --container-name "$container" \
    --query '[state, immutabilityPeriodSinceCreationInDays, etag]' --output tsv | tr '\n' ' '
  echo
}

give_up() {
  echo "$1" >&2
  exit 1
}

main "$@"
