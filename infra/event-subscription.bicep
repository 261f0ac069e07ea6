metadata description = 'The subscription that wakes the function Inbox. Deployed after the app, because Event Grid asks it to agree and its key exists only then; the hook postdeploy does it.'

@description('The function app.')
param functionAppName string

@description('The topic of the inbox\'s account.')
param topicName string

@description('The account that keeps dead letters.')
param deadLetterAccountName string

@description('The container that keeps dead letters.')
param deadLetterContainer string = 'deadletters'

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  name: functionAppName
}

resource deadLetterAccount 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: deadLetterAccountName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

// The key opens this one webhook. It stays inside the deployment: no output, setting or file holds it.
var webhookKey = listKeys('${app.id}/host/default', '2025-03-01').systemKeys.blobs_extension

resource subscription 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'inbox'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.Inbox&code=${webhookKey}'
        minimumTlsVersionAllowed: '1.2'
        maxEventsPerBatch: 1
      }
    }
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      subjectBeginsWith: '/blobServices/default/containers/inbox/'
    }
    retryPolicy: {
      maxDeliveryAttempts: 30
      eventTimeToLiveInMinutes: 1440
    }
    deadLetterWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: {
          resourceId: deadLetterAccount.id
          blobContainerName: deadLetterContainer
        }
      }
    }
  }
}
