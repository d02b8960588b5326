// Where the image lies. Nobody publishes one: the administrator builds it there from the clone.

import { roles } from 'roles.bicep'

param name string
param location string
@description('Name of the identity: names of role assignments are made of it, so that what changes can be told before it does.')
param grantee string
param principalId string

resource registry 'Microsoft.ContainerRegistry/registries@2025-11-01' = {
  name: name
  location: location
  sku: { name: 'Basic' }
  properties: { adminUserEnabled: false, anonymousPullEnabled: false }
}

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: registry
  name: guid(registry.id, grantee, roles.acrPull)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.acrPull)
  }
}

output name string = registry.name
output server string = registry.properties.loginServer
