metadata description = 'Who is told of what: rules on logs (alerts.json) and on the platform\'s own metrics.'

@description('The part that names have in common.')
param suffix string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Who is told.')
@minLength(1)
param emails string[]

@description('The workspace.')
param workspaceId string

@description('The vault.')
param vaultId string

@description('The storage accounts.')
param accountIds string[]

@description('The topic of the inbox\'s events.')
param topicId string

@description('The function app.')
param appId string

var rules = loadJsonContent('../alerts.json', 'logs')

var onMetrics = [
  {
    name: 'event-dead-letter'
    description: 'Event Grid gave an event of the inbox up. The inbox sweep finds the file; the event lies in the container deadletters.'
    severity: 2
    scope: topicId
    metricName: 'DeadLetteredCount'
    operator: 'GreaterThan'
    threshold: 0
    timeAggregation: 'Total'
  }
  {
    name: 'vault-unavailable'
    description: 'The vault fails or throttles: nothing is sealed, released or signed meanwhile.'
    severity: 1
    scope: vaultId
    metricName: 'Availability'
    operator: 'LessThan'
    threshold: 99
    timeAggregation: 'Average'
  }
  {
    name: 'app-fails'
    description: 'The app answers with errors of its own.'
    severity: 1
    scope: appId
    metricName: 'Http5xx'
    operator: 'GreaterThan'
    threshold: 5
    timeAggregation: 'Total'
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'baygate'
    emailReceivers: map(emails, (email, i) => { name: 'person${i}', emailAddress: email, useCommonAlertSchema: true })
  }
}

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'alert-${rule.name}-${suffix}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.title
      description: rule.description
      enabled: true
      severity: rule.severity
      scopes: [workspaceId]
      evaluationFrequency: 'PT${rule.everyMinutes}M'
      windowSize: 'PT${rule.everyMinutes}M'
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      autoMitigate: false
      actions: { actionGroups: [people.id] }
    }
  }
]

resource metricAlerts 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for rule in onMetrics: {
    name: 'alert-${rule.name}-${suffix}'
    location: 'global'
    tags: tags
    properties: {
      description: rule.description
      enabled: true
      severity: rule.severity
      scopes: [rule.scope]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT5M'
      autoMitigate: true
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            criterionType: 'StaticThresholdCriterion'
            name: rule.metricName
            metricName: rule.metricName
            operator: rule.operator
            threshold: rule.threshold
            timeAggregation: rule.timeAggregation
          }
        ]
      }
      actions: [{ actionGroupId: people.id }]
    }
  }
]

resource storageAlerts 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for (id, i) in accountIds: {
    name: 'alert-storage-unavailable-${i}-${suffix}'
    location: 'global'
    tags: tags
    properties: {
      description: 'A storage account fails or throttles; steps are retried, then parked.'
      enabled: true
      severity: 1
      scopes: [id]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT5M'
      autoMitigate: true
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            criterionType: 'StaticThresholdCriterion'
            name: 'Availability'
            metricName: 'Availability'
            operator: 'LessThan'
            threshold: 99
            timeAggregation: 'Average'
          }
        ]
      }
      actions: [{ actionGroupId: people.id }]
    }
  }
]

@description('Who is told, for the budget.')
output actionGroupId string = people.id
