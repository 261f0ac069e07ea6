metadata description = 'Where telemetry and logs are kept: a workspace and Application Insights, both by Entra ID alone.'

@description('The part that names have in common.')
param suffix string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Whether telemetry comes in, and queries go out, by public names.')
param public bool

@description('How long logs are kept, in days: at least the six months of Article 23(3) of the Cybersecurity Law.')
@minValue(183)
@maxValue(730)
param retentionDays int = 183

@description('How many gigabytes a day are taken in at most.')
@minValue(1)
param dailyQuotaGb int = 5

var access = public ? 'Enabled' : 'Disabled'

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' = {
  name: 'log-${suffix}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionDays
    workspaceCapping: { dailyQuotaGb: dailyQuotaGb }
    features: {
      disableLocalAuth: true
      enableLogAccessUsingOnlyResourcePermissions: true
    }
    publicNetworkAccessForIngestion: access
    publicNetworkAccessForQuery: access
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${suffix}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    DisableLocalAuth: true
    DisableIpMasking: false
    IngestionMode: 'LogAnalytics'
    WorkspaceResourceId: workspace.id
    publicNetworkAccessForIngestion: access
    publicNetworkAccessForQuery: access
  }
}

resource workspaceLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: workspace
  name: 'workspace'
  properties: {
    workspaceId: workspace.id
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

@description('The workspace.')
output workspaceId string = workspace.id

@description('Application Insights.')
output insightsId string = insights.id
