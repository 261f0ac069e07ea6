metadata description = 'The zone\'s own accounts, one for each kind of data that wants other rules: uploads, sealed files, evidence and the host\'s (docs/adr/0016).'

import { reach } from 'types.bicep'

@description('The account of uploads.')
param uploadsName string

@description('The account of sealed files.')
param sealedName string

@description('The account of evidence, agreements, ledger and register.')
param evidenceName string

@description('The account of the Functions host.')
param hostName string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('How often a block is kept.')
param sku string

@description('How they are reached.')
param network reach

@description('For so many days nobody can change or delete evidence and agreements.')
param evidenceDays int

@description('The workspace that keeps the logs.')
param workspaceId string

// What a person or a step deletes is gone at once; sweeps are nets for what was left behind. A failed step waits 30 days for its retry, an
// approval for weeks: the nets are wider than both.

module uploads 'storage-account.bicep' = {
  params: {
    name: uploadsName
    location: location
    tags: tags
    sku: sku
    network: network
    services: ['blob', 'queue']
    containers: [{ name: 'inbox', deleteAfterDays: 35 }]
    // Event Grid publishes what arrives, Defender scans it.
    trustedServices: true
    lock: true
    workspaceId: workspaceId
  }
}

module sealed 'storage-account.bicep' = {
  params: {
    name: sealedName
    location: location
    tags: tags
    sku: sku
    network: network
    containers: [{ name: 'sealed', deleteAfterDays: 400 }]
    lock: true
    workspaceId: workspaceId
  }
}

module evidence 'storage-account.bicep' = {
  params: {
    name: evidenceName
    location: location
    tags: tags
    sku: sku
    network: network
    services: ['blob', 'table']
    containers: [
      { name: 'evidence', immutableDays: evidenceDays }
      { name: 'agreements', immutableDays: evidenceDays }
      { name: 'ledger' }
    ]
    tables: ['transfers']
    // A whole container is never deleted on purpose; a person's hash that the ledger gives back is, and stays gone.
    containerSoftDeleteDays: 30
    lock: true
    workspaceId: workspaceId
  }
}

module host 'storage-account.bicep' = {
  params: {
    name: hostName
    location: location
    tags: tags
    sku: sku
    network: network
    services: ['blob', 'queue', 'table']
    containers: [
      { name: 'packages' }
      { name: 'deadletters', deleteAfterDays: 30 }
    ]
    // Event Grid writes dead letters.
    trustedServices: true
    softDeleteDays: 7
    containerSoftDeleteDays: 7
    workspaceId: workspaceId
  }
}
