metadata description = 'A storage account: Entra ID alone, no keys, no public network, with containers that each have their rules.'

import { reach, container } from 'types.bicep'

@description('Its name, unique in the world.')
@minLength(3)
@maxLength(24)
param name string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('How often a block is kept. No copy leaves the region: a copy elsewhere would be a transfer of its own (geo lock).')
@allowed(['Standard_LRS', 'Standard_ZRS'])
param sku string

@description('How it is reached.')
param network reach

@description('Addresses or ranges that pass the firewall besides.')
param openTo string[] = []

@description('The services that private endpoints lead to.')
param services ('blob' | 'queue' | 'table')[] = ['blob']

@description('Its containers.')
param containers container[]

@description('Its tables.')
param tables string[] = []

@description('Whether services of Azure that carry an identity of this tenant pass the firewall: needed where Event Grid or Defender works on the account.')
param trustedServices bool = false

@description('For so many days a deleted blob can be restored. Without it, never, because a deletion is meant.')
@minValue(1)
@maxValue(365)
param softDeleteDays int?

@description('For so many days a deleted container can be restored. Without it, never.')
@minValue(1)
@maxValue(365)
param containerSoftDeleteDays int?

@description('Whether nobody can delete it before a lock is taken away.')
param lock bool = false

@description('The workspace that keeps the logs.')
param workspaceId string

var swept = filter(containers, item => item.?deleteAfterDays != null)
var kept = filter(containers, item => item.?immutableDays != null)

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  sku: { name: sku }
  kind: 'StorageV2'
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    isLocalUserEnabled: false
    isSftpEnabled: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: network.public || !empty(openTo) ? 'Enabled' : 'Disabled'
    networkAcls: {
      bypass: trustedServices ? 'AzureServices' : 'None'
      defaultAction: 'Deny'
      ipRules: [for address in union(network.addresses, openTo): { action: 'Allow', value: address }]
      virtualNetworkRules: network.public ? [{ action: 'Allow', id: network.appSubnetId }] : []
    }
    encryption: {
      keySource: 'Microsoft.Storage'
      requireInfrastructureEncryption: true
      services: {
        blob: { enabled: true, keyType: 'Account' }
        file: { enabled: true, keyType: 'Account' }
        queue: { enabled: true, keyType: 'Account' }
        table: { enabled: true, keyType: 'Account' }
      }
    }
    sasPolicy: {
      expirationAction: 'Log'
      sasExpirationPeriod: '0.02:00:00'
    }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      isVersioningEnabled: false
      changeFeed: { enabled: false }
      deleteRetentionPolicy: { enabled: softDeleteDays != null, days: softDeleteDays }
      containerDeleteRetentionPolicy: { enabled: containerSoftDeleteDays != null, days: containerSoftDeleteDays }
    }

    resource items 'containers' = [
      for item in containers: {
        name: item.name
        properties: { publicAccess: 'None' }
      }
    ]
  }

  resource queues 'queueServices' = {
    name: 'default'
  }

  resource tableService 'tableServices' = {
    name: 'default'

    resource items 'tables' = [
      for item in tables: {
        name: item
      }
    ]
  }
}

resource immutability 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2025-06-01' = [
  for item in kept: {
    name: '${name}/default/${item.name}/default'
    properties: {
      immutabilityPeriodSinceCreationInDays: item.immutableDays!
      allowProtectedAppendWrites: false
    }
    dependsOn: [account::blobs::items]
  }
]

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2025-06-01' = if (!empty(swept)) {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        for item in swept: {
          name: 'sweep-${item.name}'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['${item.name}/'] }
            actions: {
              baseBlob: { delete: { daysAfterModificationGreaterThan: item.deleteAfterDays! } }
              snapshot: { delete: { daysAfterCreationGreaterThan: 0 } }
            }
          }
        }
      ]
    }
  }
}

resource keep 'Microsoft.Authorization/locks@2020-05-01' = if (lock) {
  scope: account
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds evidence or files of others. The page deploy-a-zone says how a zone is removed.'
  }
}

module endpoints 'private-endpoint.bicep' = [
  for service in (network.public ? [] : services): {
    params: {
      name: 'pe-${name}-${service}'
      location: location
      tags: tags
      subnetId: network.endpointSubnetId
      targetId: account.id
      group: service
      dnsZoneIds: [network.dnsZoneIds[service]]
    }
  }
]

resource blobLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account::blobs
  name: 'workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'Transaction', enabled: true }]
  }
}

resource queueLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account::queues
  name: 'workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'Transaction', enabled: true }]
  }
}

resource tableLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account::tableService
  name: 'workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'Transaction', enabled: true }]
  }
}

resource accountMetrics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account
  name: 'workspace'
  properties: {
    workspaceId: workspaceId
    metrics: [{ category: 'Transaction', enabled: true }]
  }
}

@description('Its id.')
output id string = account.id
