metadata description = 'The workbook: transfers, waiting approvals, thresholds, refusals and dead letters on one page. workbook.json holds it.'

@description('The part that names have in common.')
param suffix string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('The workspace it reads.')
param workspaceId string

@description('The zone, for its title.')
param zone string

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'workbook', suffix)
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Baygate ${zone}'
    category: 'workbook'
    sourceId: workspaceId
    version: '1.0'
    serializedData: string(loadJsonContent('../workbook.json'))
  }
}
