// Everything the program knows: streams and documents in one container, and a second one whose blobs are written once.
// No keys, no anonymous readers, earlier versions for a while, and nothing that is deleted is gone at once.

param name string
param location string
param subnetId string
@description('Networks of those who take backups and look after the store.')
param administratorNetworks string[]
param sku string
@minValue(7)
@maxValue(365)
param keptDays int
@minValue(1)
@maxValue(146000)
param writeOnceDays int
@description('Name of the identity: names of role assignments are made of it, so that what changes can be told before it does.')
param grantee string
param principalId string
param storeRoleId string
param archiveRoleId string

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
    // Listings come in another order with a hierarchical namespace, and write-once containers want none.
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
    isVersioningEnabled: true
    deleteRetentionPolicy: { enabled: true, days: keptDays }
    containerDeleteRetentionPolicy: { enabled: true, days: keptDays }
  }
}

// With versioning a deleted blob stays for ever as an earlier version, unless somebody says when it goes.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2026-06-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'earlier-versions'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob', 'appendBlob'], prefixMatch: ['${store.name}/'] }
            actions: {
              version: { delete: { daysAfterCreationGreaterThan: keptDays } }
              snapshot: { delete: { daysAfterCreationGreaterThan: keptDays } }
            }
          }
        }
      ]
    }
  }
}

resource store 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-06-01' = {
  parent: blobs
  name: 'finsambot'
  properties: { publicAccess: 'None' }
}

resource archive 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-06-01' = {
  parent: blobs
  name: 'finsambot-archive'
  properties: { publicAccess: 'None' }
}

// Unlocked: it can be shortened and taken away. Locking is a step of its own that nothing here can undo.
resource writeOnce 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2026-06-01' = {
  parent: archive
  name: 'default'
  properties: { immutabilityPeriodSinceCreationInDays: writeOnceDays, allowProtectedAppendWrites: true }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: account
  name: 'all-that-is-known'
  properties: { level: 'CanNotDelete', notes: 'All reports of the association are in this account.' }
}

resource mayStore 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: store
  name: guid(store.id, grantee, 'store')
  properties: { principalId: principalId, principalType: 'ServicePrincipal', roleDefinitionId: storeRoleId }
}

resource mayArchive 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: archive
  name: guid(archive.id, grantee, 'archive')
  properties: { principalId: principalId, principalType: 'ServicePrincipal', roleDefinitionId: archiveRoleId }
}

output id string = account.id
output name string = account.name
output url string = account.properties.primaryEndpoints.blob
output containerName string = store.name
