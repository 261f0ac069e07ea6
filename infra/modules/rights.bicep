metadata description = 'What the app may do in the zone\'s accounts, and Event Grid in the host\'s. Keys have their rights in key-vault.bicep.'

import { grant } from 'types.bicep'
import { builtInRoleId, customRoleId } from 'role-ids.bicep'

@description('The environment, part of the custom roles\' ids.')
param environmentName string

@description('The account of uploads.')
param uploadsAccountName string

@description('The account of sealed files.')
param sealedAccountName string

@description('The account of evidence.')
param evidenceAccountName string

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

// Upload addresses are signed for the uploads' account, the sources of copies for that of the sealed files.
var inZone = [
  { account: 'uploads', container: 'inbox', custom: true, role: 'inboxFiles' }
  { account: 'uploads', container: null, custom: false, role: 'storageBlobDelegator' }
  { account: 'uploads', container: null, custom: false, role: 'storageQueueDataContributor' }
  { account: 'sealed', container: 'sealed', custom: false, role: 'storageBlobDataContributor' }
  { account: 'sealed', container: null, custom: false, role: 'storageBlobDelegator' }
  { account: 'evidence', container: 'evidence', custom: true, role: 'createOnlyFiles' }
  { account: 'evidence', container: 'agreements', custom: true, role: 'createOnlyFiles' }
  { account: 'evidence', container: 'ledger', custom: false, role: 'storageBlobDataContributor' }
  { account: 'evidence', container: null, custom: false, role: 'storageTableDataContributor' }
]

var accountNames = {
  uploads: uploadsAccountName
  sealed: sealedAccountName
  evidence: evidenceAccountName
}

var inHost = ['storageBlobDataOwner', 'storageQueueDataContributor', 'storageTableDataContributor']

var zoneGrants = map(items(accountNames), account => {
  accountName: account.value
  grants: map(filter(inZone, item => item.account == account.key), item => {
    container: item.container
    role: item.role
    roleDefinitionId: item.custom ? customRoleId(environmentName, item.role) : builtInRoleId(roles.builtIn[item.role].id)
    reason: item.custom ? roles.custom[item.role].reason : roles.builtIn[item.role].reason
    holder: appName
    principalId: appPrincipalId
  })
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

module zone 'storage-grants.bicep' = [
  for item in zoneGrants: {
    params: {
      accountName: item.accountName
      grants: item.grants
    }
  }
]

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
