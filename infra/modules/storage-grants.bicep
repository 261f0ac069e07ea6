metadata description = 'Rights on a storage account and on its containers.'

import { grant } from 'types.bicep'

@description('The account.')
param accountName string

@description('The rights.')
param grants grant[]

var onAccount = filter(grants, item => item.?container == null)
var onContainers = filter(grants, item => item.?container != null)

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: accountName
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' existing = [
  for item in onContainers: {
    name: '${accountName}/default/${item.container!}'
  }
]

resource accountGrants 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for item in onAccount: {
    scope: account
    name: guid(account.id, item.role, item.holder)
    properties: {
      roleDefinitionId: item.roleDefinitionId
      principalId: item.principalId
      principalType: 'ServicePrincipal'
      description: item.reason
    }
  }
]

resource containerGrants 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (item, i) in onContainers: {
    scope: containers[i]
    name: guid(containers[i].id, item.role, item.holder)
    properties: {
      roleDefinitionId: item.roleDefinitionId
      principalId: item.principalId
      principalType: 'ServicePrincipal'
      description: item.reason
      condition: item.?condition
      conditionVersion: item.?condition == null ? null : '2.0'
    }
  }
]
