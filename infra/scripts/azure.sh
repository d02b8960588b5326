#!/usr/bin/env bash
# Lays FinsamBot's part of Azure, one step at a time. Each step can be repeated, says what it changed, and how that is undone.
#
#   infra/scripts/azure.sh ENVIRONMENT ground    group, network, storage, vault, registry, identity, bot: everything but the program
#   infra/scripts/azure.sh ENVIRONMENT secret    the one secret, into the vault; a secret that is there stays
#   infra/scripts/azure.sh ENVIRONMENT image     builds the image of this clone in the registry
#   infra/scripts/azure.sh ENVIRONMENT program   the program, from that image, with its alerts
#
# ENVIRONMENT is the name of a file of parameters: infra/prod.bicepparam is "prod". The resource group is FINSAMBOT_GROUP, or
# "finsambot-ENVIRONMENT"; the region is FINSAMBOT_REGION, or "swedencentral".
set -euo pipefail
infra=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
environment=${1-}
step=${2-}
parameters=$infra/$environment.bicepparam
outputs=$infra/$environment.outputs.json
group=${FINSAMBOT_GROUP:-finsambot-$environment}
region=${FINSAMBOT_REGION:-swedencentral}

main() {
  [[ -n $environment && -f $parameters ]] || give_up "Use: infra/scripts/azure.sh ENVIRONMENT ground|secret|image|program, with infra/ENVIRONMENT.bicepparam"
  command -v az >/dev/null || give_up "The Azure CLI (az) is missing: https://aka.ms/azure-cli"
  az account show --output none || give_up "Sign in first: az login --tenant YOUR-TENANT, then az account set --subscription ID"
  case $step in
    ground) ground ;;
    secret) secret ;;
    image) image ;;
    program) program ;;
    *) give_up "There is no step '$step': ground, secret, image, program" ;;
  esac
}

ground() {
  az group create --name "$group" --location "$region" --output none
  changed "The resource group $group is there." "az group delete --name $group    (takes everything in it; its locks must be deleted first)"
  deploy withProgram=false
}

program() {
  deploy withProgram=true
}

deploy() {
  az deployment group what-if --resource-group "$group" --parameters "$parameters" --parameters "$1"
  az deployment group create --resource-group "$group" --name finsambot --parameters "$parameters" --parameters "$1" --output none
  az deployment group show --resource-group "$group" --name finsambot --query properties.outputs --output json >"$outputs"
  changed "What infra/main.bicep describes is deployed into $group; ids and names are in $outputs." \
    "az deployment group list --resource-group $group    (deploy an earlier state of the files again; nothing is deleted by that)"
}

secret() {
  local vault
  vault=$(output vaultName)
  if az keyvault secret show --vault-name "$vault" --name Web--LinkSecret --query id --output none 2>/dev/null; then
    echo "The secret Web--LinkSecret is in the vault already and stays: what is stored is sealed with it."
    return
  fi
  # Never on a command line: others on this machine could read it there.
  file=$(mktemp)
  trap 'rm -f "$file"' EXIT
  head -c 32 /dev/urandom | base64 | tr -d '\n' >"$file"
  az keyvault secret set --vault-name "$vault" --name Web--LinkSecret --file "$file" --encoding utf-8 --output none
  changed "The secret Web--LinkSecret is in the vault $vault. Nobody has seen it." \
    "az keyvault secret delete --vault-name $vault --name Web--LinkSecret    (before the program has run with it: afterwards what is stored cannot be opened)"
}

image() {
  local registry image
  registry=$(output registryName)
  image=$(sed -n "s/^param image = '\(.*\)'\$/\1/p" "$parameters")
  [[ -n $image ]] || give_up "$parameters names no image."
  az acr build --registry "$registry" --image "$image" --file "$infra/Containerfile" "$infra/.."
  changed "The image $image is in the registry $registry." "az acr repository delete --name $registry --image $image"
}

output() {
  [[ -f $outputs ]] || give_up "$outputs is missing: run infra/scripts/azure.sh $environment ground"
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
