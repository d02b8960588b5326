// The program: two replicas, always on, and any of them may serve the next request.

@description('What the program is told about its surroundings. Nothing here is a secret: the one there is it reads from the vault.')
type Facts = {
  host: string
  clientId: string
  storageUrl: string
  storageContainer: string
  keysUrl: string
  keysContainer: string
  vaultUrl: string
  mailbox: string
  administrators: string[]
  @description('Application id of the registration for the pages; empty until it is made.')
  pagesAppId: string
  @description('Addresses that the ingress calls from.')
  proxyNetworks: string[]
  insightsConnection: string
}

param name string
param location string
param environmentId string
param identityId string
param registryServer string
param image string
param facts Facts

// Under the names of docs/settings.md.
var fixed = [
  // Which identity is meant, where libraries would have to guess.
  { name: 'AZURE_CLIENT_ID', value: facts.clientId }
  { name: 'ASPNETCORE_SHUTDOWNTIMEOUTSECONDS', value: '45' }
  { name: 'TMPDIR', value: '/tmp' }
  { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: facts.insightsConnection }
  { name: 'APPLICATIONINSIGHTS_STATSBEAT_DISABLED', value: 'true' }
  { name: 'Bot__AppType', value: 'UserAssignedMsi' }
  { name: 'Bot__AppId', value: facts.clientId }
  { name: 'Bot__TenantId', value: tenant().tenantId }
  { name: 'Mail__ManagedIdentity', value: 'true' }
  { name: 'Mail__ClientId', value: facts.clientId }
  { name: 'Mail__Mailbox', value: facts.mailbox }
  // Each replica has its half of what a mailbox may send. While a version replaces another there are four for some minutes.
  { name: 'Mail__MaxPerMinute', value: '15' }
  { name: 'Mail__MaxPerDay', value: '5000' }
  { name: 'Mail__MaxConcurrent', value: '2' }
  { name: 'Mail__MaxRequests', value: '5000' }
  { name: 'Storage__AccountUrl', value: facts.storageUrl }
  { name: 'Storage__Container', value: facts.storageContainer }
  { name: 'Storage__KeysAccountUrl', value: facts.keysUrl }
  { name: 'Storage__KeysContainer', value: facts.keysContainer }
  { name: 'Web__PublicUrl', value: 'https://${facts.host}' }
  { name: 'Web__TrustedProxies', value: join(facts.proxyNetworks, ',') }
  { name: 'Secrets__Vault', value: facts.vaultUrl }
]
var pages = empty(facts.pagesAppId)
  ? []
  : [
      { name: 'Web__WorkAccount__ClientId', value: facts.pagesAppId }
      { name: 'Web__WorkAccount__TenantId', value: tenant().tenantId }
    ]
var people = [for (person, i) in facts.administrators: { name: 'Association__Administrators__${i}', value: person }]

resource app 'Microsoft.App/containerApps@2026-07-01' = {
  name: name
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    environmentId: environmentId
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      maxInactiveRevisions: 5
      registries: [{ server: registryServer, identity: identityId }]
      ingress: {
        external: true
        targetPort: 8080
        transport: 'http'
        allowInsecure: false
        stickySessions: { affinity: 'none' }
      }
    }
    template: {
      // What is under way is finished in 45 seconds (shutdownTimeoutSeconds), well inside of these.
      terminationGracePeriodSeconds: 60
      scale: { minReplicas: 2, maxReplicas: 2 }
      volumes: [{ name: 'tmp', storageType: 'EmptyDir' }]
      containers: [
        {
          name: 'finsambot'
          image: '${registryServer}/${image}'
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat(fixed, pages, people)
          volumeMounts: [{ volumeName: 'tmp', mountPath: '/tmp' }]
          probes: [
            {
              type: 'Startup'
              httpGet: { path: '/health/live', port: 8080, scheme: 'HTTP' }
              periodSeconds: 6
              timeoutSeconds: 3
              failureThreshold: 10
            }
            {
              type: 'Liveness'
              httpGet: { path: '/health/live', port: 8080, scheme: 'HTTP' }
              periodSeconds: 15
              timeoutSeconds: 5
              failureThreshold: 4
            }
            {
              type: 'Readiness'
              httpGet: { path: '/health/ready', port: 8080, scheme: 'HTTP' }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 3
            }
          ]
        }
      ]
    }
  }
}

output id string = app.id
