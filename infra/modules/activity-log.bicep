targetScope = 'subscription'

metadata description = 'What operators do to the subscription, kept in the zone\'s workspace.'

@description('The environment, which makes the name unique in the subscription.')
param environmentName string

@description('The workspace that keeps it.')
param workspaceId string

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'baygate-${environmentName}'
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'Administrative', enabled: true }
      { category: 'Security', enabled: true }
      { category: 'Policy', enabled: true }
      { category: 'Alert', enabled: true }
      { category: 'ServiceHealth', enabled: true }
      { category: 'ResourceHealth', enabled: true }
    ]
  }
}
