using '../modules/alerts.bicep'

param suffix = 'example'
param location = 'eastasia'
param tags = {}
param emails = ['operations@example.org']
param workspaceId = '[workspace]'
param vaultId = '[vault]'
param accountIds = ['[one]', '[two]']
param topicId = '[topic]'
param appId = '[app]'
