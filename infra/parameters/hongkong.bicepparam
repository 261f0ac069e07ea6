// Hong Kong, in Azure's region East Asia, which lies in Hong Kong: files under the GBA standard contract may be kept here.
using '../main.bicep'

param environmentName = 'baygate'
param zone = 'hongkong'
param location = 'eastasia'
param cloud = 'AzureCloud'
param gbaStandardContract = true

param apiClientId = readEnvironmentVariable('BAYGATE_API_CLIENT_ID', '00000000-0000-0000-0000-000000000000')
param alertEmails = ['operations@example.org']
param monthlyBudget = 400
param budgetStart = '2026-12-01'

// The sender's principal and the ids of its account come from its own deployment: BAYGATE_APP_PRINCIPAL_ID, BAYGATE_DELIVERIES_ID.
param recipients = [
  {
    container: 'sha-tin-hospital'
    senderPrincipalId: '00000000-0000-0000-0000-00000000000a'
    immutableDays: 30
  }
]
param destinations = [
  {
    zone: 'macau'
    blobServiceUri: 'https://stdmacauexample.blob.${'core.windows.net'}/'
    storageAccountId: '/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg-baygate-macau/providers/Microsoft.Storage/storageAccounts/stdmacauexample'
  }
]
