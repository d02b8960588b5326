// Measures and traces. Sent with the program's own identity: the connection string alone opens nothing.

import { roles } from 'roles.bicep'

param name string
param location string
param workspaceId string
@description('Name of the identity: names of role assignments are made of it, so that what changes can be told before it does.')
param grantee string
param principalId string

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  kind: 'web'
  properties: { Application_Type: 'web', WorkspaceResourceId: workspaceId, DisableLocalAuth: true, DisableIpMasking: false }
}

resource maySend 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, grantee, roles.monitoringMetricsPublisher)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.monitoringMetricsPublisher)
  }
}

output connectionString string = insights.properties.ConnectionString
