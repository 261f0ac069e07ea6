metadata description = 'The Durable Task Scheduler, where orchestrations are many; by default they stand in the host\'s storage account.'

import { reach } from 'types.bicep'
import { builtInRoleId } from 'role-ids.bicep'

@description('Its name.')
param name string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('The task hub; host.json names it too.')
param taskHub string = 'Baygate'

@description('How it is reached.')
param network reach

@description('The app\'s principal.')
param appPrincipalId string

@description('The app, in words; part of the assignment\'s name.')
param appName string

@description('The workspace that keeps the logs.')
param workspaceId string

var role = loadJsonContent('../roles.json', 'builtIn.durableTaskDataContributor')

resource scheduler 'Microsoft.DurableTask/schedulers@2026-02-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    publicNetworkAccess: network.public ? 'Enabled' : 'Disabled'
    ipAllowlist: network.addresses
    sku: { name: 'Consumption' }
  }

  resource hub 'taskHubs' = {
    name: taskHub
    properties: {}
  }
}

resource runs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: scheduler::hub
  name: guid(scheduler::hub.id, 'durableTaskDataContributor', appName)
  properties: {
    roleDefinitionId: builtInRoleId(role.id)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    description: role.reason
  }
}

module endpoint 'private-endpoint.bicep' = if (!network.public) {
  params: {
    name: 'pe-${name}'
    location: location
    tags: tags
    subnetId: network.endpointSubnetId
    targetId: scheduler.id
    group: 'scheduler'
    dnsZoneIds: [network.dnsZoneIds.scheduler]
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: scheduler
  name: 'workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

@description('Where it answers.')
output endpoint string = scheduler.properties.endpoint
