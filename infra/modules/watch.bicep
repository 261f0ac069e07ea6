metadata description = 'Who watches the zone: alerts, a workbook, and the budget.'

@description('The part that names have in common.')
param suffix string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('The zone, for the workbook\'s title.')
param zone string

@description('Who is told.')
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

@description('The monthly budget, in the currency of the bill.')
param monthlyBudget int

@description('The first day of the month the budget begins in.')
param budgetStart string

module alerts 'alerts.bicep' = {
  params: {
    suffix: suffix
    location: location
    tags: tags
    emails: emails
    workspaceId: workspaceId
    vaultId: vaultId
    accountIds: accountIds
    topicId: topicId
    appId: appId
  }
}

module workbook 'workbook.bicep' = {
  params: {
    suffix: suffix
    location: location
    tags: tags
    workspaceId: workspaceId
    zone: zone
  }
}

module budget 'budget.bicep' = {
  params: {
    suffix: suffix
    amount: monthlyBudget
    start: budgetStart
    emails: emails
    actionGroupId: alerts.outputs.actionGroupId
  }
}
