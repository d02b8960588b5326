// The keys of people, in an account that keeps nothing that was deleted: who throws a key away forgets a person. So no versions,
// no soft delete, and no lock that would make a copy of it.

param name string
param location string
param subnetId string
param administratorNetworks string[]
param sku string
@description('Name of the identity: names of role assignments are made of it, so that what changes can be told before it does.')
param grantee string
param principalId string
param storeRoleId string

resource account 'Microsoft.Storage/storageAccounts@2026-06-01' = {
  name: name
  location: location
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    isHnsEnabled: false
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: 'Enabled'
    supportsHttpsTrafficOnly: true
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'None'
      virtualNetworkRules: [{ id: subnetId, action: 'Allow' }]
      ipRules: [for network in administratorNetworks: { value: network, action: 'Allow' }]
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2026-06-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: false
    deleteRetentionPolicy: { enabled: false }
    containerDeleteRetentionPolicy: { enabled: false }
  }
}

resource keys 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-06-01' = {
  parent: blobs
  name: 'finsambot-keys'
  properties: { publicAccess: 'None' }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: account
  name: 'keys-of-people'
  properties: { level: 'CanNotDelete', notes: 'Without these keys nobody in the store has a name.' }
}

resource mayUse 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: keys
  name: guid(keys.id, grantee, 'store')
  properties: { principalId: principalId, principalType: 'ServicePrincipal', roleDefinitionId: storeRoleId }
}

output url string = account.properties.primaryEndpoints.blob
output containerName string = keys.name
