metadata description = 'The zone\'s vault: the holding key that wraps file keys, and the key that signs statements. Private parts never leave the HSM.'

import { reach } from 'types.bicep'
import { builtInRoleId, customRoleId } from 'role-ids.bicep'

@description('Its name, unique in the world.')
@minLength(3)
@maxLength(24)
param name string

@description('The environment, part of the custom role\'s id.')
param environmentName string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('How it is reached.')
param network reach

@description('The name of the key that wraps file keys until release.')
param holdingKeyName string

@description('The name of the key that signs statements.')
param signingKeyName string

@description('How old a key gets before a new version takes over (ISO 8601). Earlier versions still unwrap and verify.')
param rotateAfter string = 'P1Y'

@description('When a version may no longer wrap or sign (ISO 8601); later than the rotation by more than an approval can wait.')
param expireAfter string = 'P2Y'

@description('The principal of the app.')
param appPrincipalId string

@description('The app, in words; part of the assignments\' names.')
param appName string

@description('The workspace that keeps the logs.')
param workspaceId string

var roles = loadJsonContent('../roles.json')

var rotation = {
  attributes: { expiryTime: expireAfter }
  lifetimeActions: [
    {
      action: { type: 'rotate' }
      trigger: { timeAfterCreate: rotateAfter }
    }
    {
      action: { type: 'notify' }
      trigger: { timeBeforeExpiry: 'P90D' }
    }
  ]
}

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'premium' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    enabledForDeployment: false
    enabledForDiskEncryption: false
    enabledForTemplateDeployment: false
    publicNetworkAccess: network.public ? 'Enabled' : 'Disabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: 'Deny'
      ipRules: [for address in network.addresses: { value: address }]
      virtualNetworkRules: network.public ? [{ id: network.appSubnetId }] : []
    }
  }

  resource holding 'keys' = {
    name: holdingKeyName
    tags: tags
    properties: {
      kty: 'RSA-HSM'
      keySize: 3072
      keyOps: ['wrapKey', 'unwrapKey']
      attributes: { enabled: true, exportable: false }
      rotationPolicy: rotation
    }
  }

  resource signing 'keys' = {
    name: signingKeyName
    tags: tags
    properties: {
      kty: 'EC-HSM'
      curveName: 'P-256'
      keyOps: ['sign', 'verify']
      attributes: { enabled: true, exportable: false }
      rotationPolicy: rotation
    }
  }
}

resource wraps 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault::holding
  name: guid(vault::holding.id, 'keyVaultCryptoServiceEncryptionUser', appName)
  properties: {
    roleDefinitionId: builtInRoleId(roles.builtIn.keyVaultCryptoServiceEncryptionUser.id)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    description: roles.builtIn.keyVaultCryptoServiceEncryptionUser.reason
  }
}

resource signs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault::signing
  name: guid(vault::signing.id, 'statementSigner', appName)
  properties: {
    roleDefinitionId: customRoleId(environmentName, 'statementSigner')
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    description: roles.custom.statementSigner.reason
  }
}

resource keep 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: vault
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Without these keys no waiting file can be opened and no statement be verified.'
  }
}

module endpoint 'private-endpoint.bicep' = if (!network.public) {
  params: {
    name: 'pe-${name}'
    location: location
    tags: tags
    subnetId: network.endpointSubnetId
    targetId: vault.id
    group: 'vault'
    dnsZoneIds: [network.dnsZoneIds.vault]
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
  name: 'workspace'
  properties: {
    workspaceId: workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

@description('Its id.')
output id string = vault.id
