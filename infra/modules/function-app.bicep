metadata description = 'The function app on Flex Consumption. Its public name answers Event Grid alone; people come by the private endpoint.'

import { reach } from 'types.bicep'

@description('Its name, unique in the world.')
@maxLength(60)
param name string

@description('The part that names have in common.')
param suffix string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('How it is reached.')
param network reach

@description('Whether Event Grid pushes events to the public name. Without it nothing calls the public name, and a timer finds new files within a minute.')
param pushEvents bool

@description('Addresses or ranges (CIDR) from which a new version may be uploaded. None: only from the zone\'s network.')
param deployerAddresses string[]

@description('The identity it runs as.')
param identityName string

@description('The container of its packages, https://.')
param packagesUri string

@description('Its settings; no value is a secret.')
param settings object

@description('Application Insights.')
param insightsName string

@description('The memory of an instance, in MB: sealing holds ranges of 64 MiB.')
@allowed([2048, 4096])
param instanceMemoryMB int = 2048

@description('How many instances there may be.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

@description('The workspace that keeps the logs.')
param workspaceId string

var eventGrid = {
  name: 'EventGrid'
  description: 'Events of the inbox; the webhook asks for its own key as well.'
  action: 'Allow'
  priority: 100
  tag: 'ServiceTag'
  ipAddress: 'AzureEventGrid'
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

// The connection string names where telemetry goes. With local authentication off, its key opens nothing.
var telemetry = {
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD;ClientId=${identity.properties.clientId}'
}

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'asp-${suffix}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'app' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    endToEndEncryptionEnabled: true
    clientAffinityEnabled: false
    publicNetworkAccess: network.public || pushEvents || !empty(deployerAddresses) ? 'Enabled' : 'Disabled'
    virtualNetworkSubnetId: network.appSubnetId
    outboundVnetRouting: { allTraffic: true }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packagesUri
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstances
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      remoteDebuggingEnabled: false
      ipSecurityRestrictionsDefaultAction: 'Deny'
      ipSecurityRestrictions: concat(
        pushEvents ? [eventGrid] : [],
        map(network.addresses, (address, i) => {
          name: 'address${i}'
          action: 'Allow'
          priority: 200 + i
          ipAddress: contains(address, '/') ? address : '${address}/32'
        })
      )
      scmIpSecurityRestrictionsUseMain: false
      scmIpSecurityRestrictionsDefaultAction: 'Deny'
      scmIpSecurityRestrictions: map(deployerAddresses, (address, i) => {
        name: 'deployer${i}'
        action: 'Allow'
        priority: 100 + i
        ipAddress: contains(address, '/') ? address : '${address}/32'
      })
      appSettings: map(items(union(settings, telemetry)), setting => { name: setting.key, value: setting.value })
    }
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

module endpoint 'private-endpoint.bicep' = if (!network.public) {
  params: {
    name: 'pe-${name}'
    location: location
    tags: tags
    subnetId: network.endpointSubnetId
    targetId: app.id
    group: 'sites'
    dnsZoneIds: [network.dnsZoneIds.sites]
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: app
  name: 'workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

resource planMetrics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: plan
  name: 'workspace'
  properties: {
    workspaceId: workspaceId
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

@description('Its id.')
output id string = app.id

@description('Its host name.')
output hostName string = app.properties.defaultHostName
