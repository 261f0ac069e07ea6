metadata description = 'Telemetry by private link: what the app sends reaches the zone\'s own workspace and no other.'

@description('The part that names have in common.')
param suffix string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('The workspace and Application Insights.')
param resourceIds string[]

@description('The subnet of the private endpoint.')
param endpointSubnetId string

@description('The private DNS zones of Azure Monitor, that of blobs among them.')
param dnsZoneIds string[]

resource scope 'Microsoft.Insights/privateLinkScopes@2021-09-01' = {
  name: 'ampls-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    accessModeSettings: {
      ingestionAccessMode: 'PrivateOnly'
      queryAccessMode: 'PrivateOnly'
    }
  }

  resource members 'scopedResources' = [
    for (id, i) in resourceIds: {
      name: 'member${i}'
      properties: { linkedResourceId: id }
    }
  ]
}

module endpoint 'private-endpoint.bicep' = {
  params: {
    name: 'pe-${scope.name}'
    location: location
    tags: tags
    subnetId: endpointSubnetId
    targetId: scope.id
    group: 'azuremonitor'
    dnsZoneIds: dnsZoneIds
  }
  dependsOn: [scope::members]
}
