// A trial with synthetic files: public names that answer the addresses below and the app, and nobody else. No private endpoints, no gateway,
// a third of the cost. Everything else is as in earnest.
using '../main.bicep'

param environmentName = 'trial'
param zone = 'hongkong'
param location = 'eastasia'
param cloud = 'AzureCloud'
param gbaStandardContract = false
param exposure = 'trial'
param trialAddresses = ['203.0.113.20']
param storageSku = 'Standard_LRS'

param apiClientId = readEnvironmentVariable('BAYGATE_API_CLIENT_ID', '00000000-0000-0000-0000-000000000000')
param alertEmails = ['operations@example.org']
param monthlyBudget = 100
param budgetStart = '2026-12-01'
param malwareScanGb = 10
