metadata description = 'The network with everything that gives names and ways in it: DNS zones, the private way to Azure Monitor, and the ways to other zones.'

import { destination } from 'types.bicep'

@description('The part that names have in common.')
param suffix string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('The address space, a range of /24 or larger.')
param addressSpace string

@description('Whether everything is reached by private endpoints. False in a trial.')
param private bool

@description('The network\'s id.')
param networkId string

@description('The private DNS zones by what they are for.')
param dnsZoneIds object

@description('The names of those zones that are for other things than Azure Monitor.')
param domains string[]

@description('The names of the zones for Azure Monitor. Empty where the cloud has no private link to it.')
param monitorDomains string[]

@description('The ids of the zones for Azure Monitor, the one of blobs among them.')
param monitorZoneIds string[]

@description('What is reached by the private link to Azure Monitor.')
param monitoredIds string[]

@description('What requests for private endpoints to other zones say.')
param requestMessage string

@description('The zones that are delivered to.')
param destinations destination[]

@description('The workspace that keeps the logs.')
param workspaceId string

var endpointSubnetId = '${networkId}/subnets/endpoints'

module network 'network.bicep' = {
  params: {
    suffix: suffix
    location: location
    tags: tags
    addressSpace: addressSpace
    private: private
    internetEgress: !private || !empty(filter(destinations, item => item.?storageAccountId == null))
    workspaceId: workspaceId
  }
}

module dnsZones 'dns-zones.bicep' = if (private) {
  params: {
    domains: concat(domains, monitorDomains)
    networkId: networkId
    tags: tags
  }
  dependsOn: [network]
}

module monitorPrivateLink 'monitor-private-link.bicep' = if (private && !empty(monitorDomains)) {
  params: {
    suffix: suffix
    location: location
    tags: tags
    resourceIds: monitoredIds
    endpointSubnetId: endpointSubnetId
    dnsZoneIds: monitorZoneIds
  }
  dependsOn: [dnsZones]
}

module deliveryEndpoints 'private-endpoint.bicep' = [
  for item in filter(destinations, item => private && item.?storageAccountId != null): {
    params: {
      name: 'pe-${suffix}-to-${item.zone}'
      location: location
      tags: tags
      subnetId: endpointSubnetId
      targetId: item.storageAccountId!
      group: 'blob'
      dnsZoneIds: [dnsZoneIds.blob]
      requestMessage: '${requestMessage} ${item.zone}'
    }
    dependsOn: [network, dnsZones]
  }
]

@description('The one address from which the app calls public names. Empty in a trial.')
output outgoingAddress string = network.outputs.outgoingAddress
