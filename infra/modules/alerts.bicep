// Who is told, and of what: the program is down, restarts again and again, says that something failed, or its storage does not answer.

param name string
param location string
param addresses string[]
param appId string
param storageId string
param workspaceId string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: name
  location: 'global'
  properties: {
    groupShortName: 'finsambot'
    enabled: true
    emailReceivers: [for (address, i) in addresses: { name: 'person-${i}', emailAddress: address, useCommonAlertSchema: true }]
  }
}

resource replicas 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-replicas'
  location: 'global'
  properties: {
    description: 'No replica has run for five minutes: nobody is answered and nothing is sent.'
    severity: 0
    enabled: true
    scopes: [appId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'none'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.App/containerApps'
          metricName: 'Replicas'
          timeAggregation: 'Maximum'
          operator: 'LessThan'
          threshold: 1
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

resource restarts 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-restarts'
  location: 'global'
  properties: {
    description: 'The program has been started anew several times within a quarter of an hour.'
    severity: 1
    enabled: true
    scopes: [appId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'several'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.App/containerApps'
          metricName: 'RestartCount'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 3
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

resource storage 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-storage'
  location: 'global'
  properties: {
    description: 'The storage account does not answer as it should.'
    severity: 1
    enabled: true
    scopes: [storageId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'unavailable'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.Storage/storageAccounts'
          metricName: 'Availability'
          timeAggregation: 'Average'
          operator: 'LessThan'
          threshold: 99
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

resource failures 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = {
  name: '${name}-failures'
  location: location
  kind: 'LogAlert'
  properties: {
    displayName: 'FinsamBot says that something failed'
    description: 'Errors that the program has logged: deliveries, the mailbox, the walk over the store.'
    severity: 2
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: loadTextContent('../queries/failures.kql')
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 2, minFailingPeriodsToAlert: 2 }
        }
      ]
    }
    actions: { actionGroups: [people.id] }
    // The table comes with the first line that is logged.
    skipQueryValidation: true
  }
}
