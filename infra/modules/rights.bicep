metadata description = 'What the app may do in the zone\'s accounts, and Event Grid in the host\'s. Keys have their rights in key-vault.bicep.'

import { grant } from 'types.bicep'
import { builtInRoleId, customRoleId } from 'role-ids.bicep'

@description('The environment, part of the custom roles\' ids.')
param environmentName string

@description('The account of the zone\'s files.')
param zoneAccountName string

@description('The account of the host.')
param hostAccountName string

@description('Application Insights.')
param insightsName string

@description('The app, in words; part of the assignments\' names.')
param appName string

@description('The app\'s object id.')
param appPrincipalId string

@description('The topic of the inbox\'s events.')
param topicName string

@description('The topic\'s object id.')
param topicPrincipalId string

var roles = loadJsonContent('../roles.json')

var inZone = [
  { container: 'inbox', custom: true, role: 'inboxFiles' }
  { container: 'sealed', custom: false, role: 'storageBlobDataContributor' }
  { container: 'ledger', custom: false, role: 'storageBlobDataContributor' }
  { container: 'evidence', custom: true, role: 'createOnlyFiles' }
  { container: 'agreements', custom: true, role: 'createOnlyFiles' }
  { container: null, custom: false, role: 'storageBlobDelegator' }
  { container: null, custom: false, role: 'storageQueueDataContributor' }
  { container: null, custom: false, role: 'storageTableDataContributor' }
]

var inHost = ['storageBlobDataOwner', 'storageQueueDataContributor', 'storageTableDataContributor']

var zoneGrants grant[] = map(inZone, item => {
  container: item.container
  role: item.role
  roleDefinitionId: item.custom ? customRoleId(environmentName, item.role) : builtInRoleId(roles.builtIn[item.role].id)
  reason: item.custom ? roles.custom[item.role].reason : roles.builtIn[item.role].reason
  holder: appName
  principalId: appPrincipalId
})

var hostGrants grant[] = map(inHost, role => {
  role: role
  roleDefinitionId: builtInRoleId(roles.builtIn[role].id)
  reason: roles.builtIn[role].reason
  holder: appName
  principalId: appPrincipalId
})

var deadLetterGrants grant[] = [
  {
    container: 'deadletters'
    role: 'storageBlobDataContributor'
    roleDefinitionId: builtInRoleId(roles.builtIn.storageBlobDataContributor.id)
    reason: roles.builtIn.storageBlobDataContributor.reason
    holder: topicName
    principalId: topicPrincipalId
  }
]

module zone 'storage-grants.bicep' = {
  params: {
    accountName: zoneAccountName
    grants: zoneGrants
  }
}

module host 'storage-grants.bicep' = {
  params: {
    accountName: hostAccountName
    grants: concat(hostGrants, deadLetterGrants)
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource telemetry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, 'monitoringMetricsPublisher', appName)
  properties: {
    roleDefinitionId: builtInRoleId(roles.builtIn.monitoringMetricsPublisher.id)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    description: roles.builtIn.monitoringMetricsPublisher.reason
  }
}
