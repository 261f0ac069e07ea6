metadata description = 'The topic on which the account of the inbox announces new files. The subscription follows once the app runs: event-subscription.bicep.'

@description('Its name.')
param name string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('The account whose events it carries.')
param sourceAccountId string

@description('The workspace that keeps the logs.')
param workspaceId string

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: name
  location: location
  tags: tags
  identity: { type: 'SystemAssigned' }
  properties: {
    topicType: 'Microsoft.Storage.StorageAccounts'
    source: sourceAccountId
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: topic
  name: 'workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

@description('Its id.')
output id string = topic.id

@description('Its name.')
output name string = topic.name

@description('The object id under which it writes dead letters.')
output principalId string = topic.identity.principalId
