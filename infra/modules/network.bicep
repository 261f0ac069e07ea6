metadata description = 'The zone\'s network: a subnet for the app, one for private endpoints, and one known address for what leaves.'

@description('The part that names have in common.')
param suffix string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('The address space, a range of /24 or larger.')
param addressSpace string

@description('Whether the app reaches what it needs by private endpoints. False in a trial: then by service endpoints.')
param private bool

@description('Whether the app may call any public address on port 443, as it must to deliver into another cloud. Otherwise only Entra ID and Azure Monitor.')
param internetEgress bool

@description('The workspace that keeps the logs.')
param workspaceId string

var https = {
  protocol: 'Tcp'
  sourcePortRange: '*'
  destinationPortRange: '443'
}

resource appRules 'Microsoft.Network/networkSecurityGroups@2025-05-01' = {
  name: 'nsg-app-${suffix}'
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'AllowEntraId'
        properties: {
          ...https
          priority: 100
          direction: 'Outbound'
          access: 'Allow'
          sourceAddressPrefix: 'VirtualNetwork'
          destinationAddressPrefix: 'AzureActiveDirectory'
          description: 'Signing keys of the tokens that callers bring.'
        }
      }
      {
        name: 'AllowAzureMonitor'
        properties: {
          ...https
          priority: 110
          direction: 'Outbound'
          access: 'Allow'
          sourceAddressPrefix: 'VirtualNetwork'
          destinationAddressPrefix: 'AzureMonitor'
          description: 'Telemetry, where no private link to it exists.'
        }
      }
      {
        name: internetEgress ? 'AllowInternetHttps' : 'DenyInternetHttps'
        properties: {
          ...https
          priority: 200
          direction: 'Outbound'
          access: internetEgress ? 'Allow' : 'Deny'
          sourceAddressPrefix: 'VirtualNetwork'
          destinationAddressPrefix: 'Internet'
          description: 'Deliveries into another cloud, if there are any.'
        }
      }
      {
        name: 'DenyInternet'
        properties: {
          priority: 4000
          direction: 'Outbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: 'Internet'
          destinationPortRange: '*'
          description: 'Nothing else leaves.'
        }
      }
      {
        name: 'DenyInbound'
        properties: {
          priority: 4000
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
          description: 'Nothing comes in by the app\'s subnet.'
        }
      }
    ]
  }
}

resource endpointRules 'Microsoft.Network/networkSecurityGroups@2025-05-01' = {
  name: 'nsg-endpoints-${suffix}'
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'AllowHttps'
        properties: {
          ...https
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          sourceAddressPrefix: 'VirtualNetwork'
          destinationAddressPrefix: 'VirtualNetwork'
          description: 'The app, and the networks that are peered or connected.'
        }
      }
      {
        name: 'DenyInbound'
        properties: {
          priority: 4000
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
          description: 'Nothing else.'
        }
      }
    ]
  }
}

resource address 'Microsoft.Network/publicIPAddresses@2025-05-01' = if (private) {
  name: 'pip-${suffix}'
  location: location
  tags: tags
  sku: { name: 'Standard' }
  properties: {
    publicIPAllocationMethod: 'Static'
    publicIPAddressVersion: 'IPv4'
  }
}

resource gateway 'Microsoft.Network/natGateways@2025-05-01' = if (private) {
  name: 'ng-${suffix}'
  location: location
  tags: tags
  sku: { name: 'Standard' }
  properties: {
    publicIpAddresses: [{ id: address.id }]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: 'vnet-${suffix}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: [addressSpace] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: cidrSubnet(addressSpace, 26, 0)
          delegations: [
            {
              name: 'flex-consumption'
              properties: { serviceName: 'Microsoft.App/environments' }
            }
          ]
          networkSecurityGroup: { id: appRules.id }
          natGateway: private ? { id: gateway.id } : null
          defaultOutboundAccess: !private
          serviceEndpoints: private ? [] : [{ service: 'Microsoft.Storage' }, { service: 'Microsoft.KeyVault' }]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: cidrSubnet(addressSpace, 26, 1)
          networkSecurityGroup: { id: endpointRules.id }
          privateEndpointNetworkPolicies: 'NetworkSecurityGroupEnabled'
          defaultOutboundAccess: false
        }
      }
    ]
  }

  resource app 'subnets' existing = {
    name: 'app'
  }

  resource endpoints 'subnets' existing = {
    name: 'endpoints'
  }
}

resource networkLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: network
  name: 'workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

resource appRulesLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: appRules
  name: 'workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
  }
}

resource endpointRulesLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: endpointRules
  name: 'workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
  }
}

resource addressLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (private) {
  scope: address
  name: 'workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

@description('The network.')
output id string = network.id

@description('The app\'s subnet.')
output appSubnetId string = network::app.id

@description('The subnet of the private endpoints.')
output endpointSubnetId string = network::endpoints.id

@description('The one address from which the app calls public names, for the firewalls of others. Empty in a trial.')
output outgoingAddress string = private ? address!.properties.ipAddress : ''
