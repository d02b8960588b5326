// What the program may do with blobs, written out. The built-in Contributor could delete whole containers too.

param name string

var readContainer = 'Microsoft.Storage/storageAccounts/blobServices/containers/read'
var read = 'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'
var write = 'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write'
var add = 'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action'
var delete = 'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/delete'

@description('The store: drafts, marks and entries of the due index are taken away again when they have done their work.')
resource store 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(resourceGroup().id, name, 'store')
  properties: {
    roleName: '${name} store (${uniqueString(resourceGroup().id)})'
    description: 'Reads, writes and deletes blobs of one container. Cannot make or delete containers, nor read keys.'
    type: 'CustomRole'
    assignableScopes: [resourceGroup().id]
    permissions: [{ actions: [readContainer], notActions: [], dataActions: [read, write, add, delete], notDataActions: [] }]
  }
}

@description('The archive: new blobs alone. The policy of the container forbids the rest once more.')
resource archive 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(resourceGroup().id, name, 'archive')
  properties: {
    roleName: '${name} archive (${uniqueString(resourceGroup().id)})'
    description: 'Reads blobs of one container and adds new ones. Can neither overwrite nor delete.'
    type: 'CustomRole'
    assignableScopes: [resourceGroup().id]
    permissions: [{ actions: [readContainer], notActions: [], dataActions: [read, add], notDataActions: [] }]
  }
}

output storeId string = store.id
output archiveId string = archive.id
