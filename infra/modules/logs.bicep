// What the program writes, for so many days. It holds no names, texts or addresses.

param name string
param location string
@minValue(30)
@maxValue(730)
param days int

resource workspace 'Microsoft.OperationalInsights/workspaces@2026-03-01' = {
  name: name
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: days
    features: { disableLocalAuth: true, enableLogAccessUsingOnlyResourcePermissions: true }
    // A program that goes round in circles must not cost more than this.
    workspaceCapping: { dailyQuotaGb: 1 }
  }
}

output id string = workspace.id
