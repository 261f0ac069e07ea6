metadata description = 'The private DNS zones of the zone\'s network: names of private endpoints are resolved there and nowhere else.'

@description('The domains.')
param domains string[]

@description('The network that resolves them.')
param networkId string

@description('Tags of every resource.')
param tags object

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for domain in domains: {
    name: domain
    location: 'global'
    tags: tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (domain, i) in domains: {
    parent: zones[i]
    name: 'network'
    location: 'global'
    tags: tags
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: networkId }
    }
  }
]
