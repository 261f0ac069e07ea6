metadata description = 'A private endpoint with its DNS records.'

@description('Its name.')
param name string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('The subnet it stands in.')
param subnetId string

@description('The resource it leads to.')
param targetId string

@description('The part of the resource, such as blob or vault.')
param group string

@description('The private DNS zones that name it.')
@minLength(1)
param dnsZoneIds string[]

@description('For a resource of somebody else: the request its owner reads before approving. Empty for an own resource.')
@maxLength(140)
param requestMessage string = ''

var connection = {
  name: name
  properties: {
    privateLinkServiceId: targetId
    groupIds: [group]
    requestMessage: empty(requestMessage) ? null : requestMessage
  }
}

resource endpoint 'Microsoft.Network/privateEndpoints@2025-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    subnet: { id: subnetId }
    customNetworkInterfaceName: 'nic-${name}'
    privateLinkServiceConnections: empty(requestMessage) ? [connection] : []
    manualPrivateLinkServiceConnections: empty(requestMessage) ? [] : [connection]
  }

  resource names 'privateDnsZoneGroups' = {
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        for (id, i) in dnsZoneIds: {
          name: 'zone${i}'
          properties: { privateDnsZoneId: id }
        }
      ]
    }
  }
}
