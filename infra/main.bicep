// Everything FinsamBot needs in Azure, in one resource group. `infra/README.md` tells in which order, and what each part is for.

targetScope = 'resourceGroup'

@description('What the resources are called. Short, in lower case: storage accounts take 24 characters in all.')
@minLength(3)
@maxLength(10)
param name string
param location string = resourceGroup().location
@description('What people see in Teams.')
param displayName string = 'FinsamBot'
@description('First false, to lay the ground: then the secret is written and the image built. From then on true.')
param withProgram bool = true
@description('Name and tag in the registry, such as finsambot:1.0.0.')
param image string
@description('The mailbox that letters are sent from.')
param mailbox string
@description('Account names of those who may set the association up.')
param administrators string[]
@description('Who gets a mail when something is wrong.')
param alertAddresses string[]
@description('Networks from which people reach storage and vault, such as 192.0.2.0/24. From everywhere else they are closed.')
param administratorNetworks string[]
@description('Application id of the registration for the pages; empty until it is made.')
param pagesAppId string = ''
@description('The name people reach the pages at, where it is not the one that Azure gives.')
param hostName string = ''
@description('Addresses that the ingress of a workload-profile environment calls from.')
param proxyNetworks string[] = ['100.100.0.0/17', '100.100.128.0/19', '100.100.160.0/19', '100.100.192.0/19']
@allowed(['Standard_LRS', 'Standard_ZRS'])
param storageSku string = 'Standard_ZRS'
@description('How many days earlier versions and deleted blobs are kept.')
param keptDays int = 90
@description('How many days a blob of the write-once container cannot be deleted.')
param writeOnceDays int = 30
param logDays int = 30

var unique = '${name}${uniqueString(resourceGroup().id)}'
var host = empty(hostName) ? '${name}.${environment.outputs.domain}' : hostName

module identity 'modules/identity.bicep' = {
  params: { name: name, location: location }
}

module dataRoles 'modules/dataRoles.bicep' = {
  params: { name: name }
}

module network 'modules/network.bicep' = {
  params: { name: name, location: location }
}

module storage 'modules/storage.bicep' = {
  params: {
    name: take(unique, 24)
    location: location
    subnetId: network.outputs.subnetId
    administratorNetworks: administratorNetworks
    sku: storageSku
    keptDays: keptDays
    writeOnceDays: writeOnceDays
    grantee: name
    principalId: identity.outputs.principalId
    storeRoleId: dataRoles.outputs.storeId
    archiveRoleId: dataRoles.outputs.archiveId
  }
}

module keys 'modules/keys.bicep' = {
  params: {
    name: take('k${unique}', 24)
    location: location
    subnetId: network.outputs.subnetId
    administratorNetworks: administratorNetworks
    sku: storageSku
    grantee: name
    principalId: identity.outputs.principalId
    storeRoleId: dataRoles.outputs.storeId
  }
}

module vault 'modules/vault.bicep' = {
  params: {
    name: take(unique, 24)
    location: location
    subnetId: network.outputs.subnetId
    administratorNetworks: administratorNetworks
    grantee: name
    principalId: identity.outputs.principalId
  }
}

module registry 'modules/registry.bicep' = {
  params: { name: unique, location: location, grantee: name, principalId: identity.outputs.principalId }
}

module logs 'modules/logs.bicep' = {
  params: { name: name, location: location, days: logDays }
}

module insights 'modules/insights.bicep' = {
  params: { name: name, location: location, workspaceId: logs.outputs.id, grantee: name, principalId: identity.outputs.principalId }
}

module environment 'modules/environment.bicep' = {
  params: { name: name, location: location, subnetId: network.outputs.subnetId, workspaceId: logs.outputs.id }
}

module app 'modules/app.bicep' = if (withProgram) {
  params: {
    name: name
    location: location
    environmentId: environment.outputs.id
    identityId: identity.outputs.id
    registryServer: registry.outputs.server
    image: image
    facts: {
      host: host
      clientId: identity.outputs.clientId
      storageUrl: storage.outputs.url
      storageContainer: storage.outputs.containerName
      keysUrl: keys.outputs.url
      keysContainer: keys.outputs.containerName
      vaultUrl: vault.outputs.url
      mailbox: mailbox
      administrators: administrators
      pagesAppId: pagesAppId
      proxyNetworks: proxyNetworks
      insightsConnection: insights.outputs.connectionString
    }
  }
}

module bot 'modules/bot.bicep' = {
  params: {
    name: unique
    displayName: displayName
    endpoint: 'https://${host}/api/messages'
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    tenantId: tenant().tenantId
  }
}

module alerts 'modules/alerts.bicep' = if (withProgram) {
  params: {
    name: name
    location: location
    addresses: alertAddresses
    appId: app!.outputs.id
    storageId: storage.outputs.id
    workspaceId: logs.outputs.id
  }
}

module workbook 'modules/workbook.bicep' = {
  params: { location: location, displayName: displayName, workspaceId: logs.outputs.id }
}

@description('For the manifest and for Exchange: who the bot is.')
output botId string = identity.outputs.clientId
@description('For Exchange and for the registration of the pages: the identity\'s object.')
output principalId string = identity.outputs.principalId
@description('For the manifest and for the registration of the pages: where the pages are.')
output hostName string = host
@description('For the manifest: the registration of the pages; empty until it is made.')
output appId string = pagesAppId
@description('For the script that writes the secret.')
output vaultName string = vault.outputs.name
@description('For the script that locks the write-once container.')
output storageName string = storage.outputs.name
@description('For the script that builds the image.')
output registryName string = registry.outputs.name
@description('For the script that limits what the program may do with mail.')
output mailbox string = mailbox
