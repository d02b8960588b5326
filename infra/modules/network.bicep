// A network of our own, so that storage and vault can refuse everybody else. Service endpoints cost nothing.

param name string
param location string

resource network 'Microsoft.Network/virtualNetworks@2026-03-01' = {
  name: name
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/24'] }
    subnets: [
      {
        name: 'program'
        properties: {
          addressPrefix: '10.20.0.0/27'
          serviceEndpoints: [{ service: 'Microsoft.Storage' }, { service: 'Microsoft.KeyVault' }]
          delegations: [{ name: 'containerApps', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
    ]
  }
}

output subnetId string = network.properties.subnets[0].id
