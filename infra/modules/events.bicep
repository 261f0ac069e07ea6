metadata description = 'What is told of new files: the topic on which the account of the inbox announces them, and the malware scan that listens to it. The subscription follows once the app runs: event-subscription.bicep.'

@description('The topic\'s name.')
param name string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('The account of the inbox.')
param accountName string

@description('Gigabytes a month that are scanned for malware as they arrive. 0: no scan.')
@minValue(0)
param malwareScanGb int

@description('The workspace that keeps the logs.')
param workspaceId string

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: accountName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: name
  location: location
  tags: tags
  identity: { type: 'SystemAssigned' }
  properties: {
    topicType: 'Microsoft.Storage.StorageAccounts'
    source: account.id
  }
}

// A source has one topic. Where Defender finds none it makes one under a name of its own, and then this template's is refused: the topic
// comes first.
resource defender 'Microsoft.Security/defenderForStorageSettings@2025-06-01' = if (malwareScanGb > 0) {
  scope: account
  name: 'current'
  properties: {
    isEnabled: true
    overrideSubscriptionLevelSettings: true
    malwareScanning: {
      onUpload: {
        isEnabled: true
        capGBPerMonth: malwareScanGb
      }
    }
    // Baygate classifies itself, inside its zone; a second reader of the content is not wanted.
    sensitiveDataDiscovery: { isEnabled: false }
  }
  dependsOn: [topic]
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
