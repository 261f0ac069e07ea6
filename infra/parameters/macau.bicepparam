// Macau has no Azure region. The zone lives in East Asia, which lies in Hong Kong: files under the GBA standard contract may be kept in Macau
// alone, so they are refused here. Other mechanisms allow it where they name Hong Kong as the place of storage; and what comes from Macau
// leaves it by being uploaded here, so Articles 19 and 20 of Law 8/2005 apply to the upload already.
using '../main.bicep'

param environmentName = 'baygate'
param zone = 'macau'
param location = 'eastasia'
param cloud = 'AzureCloud'
param gbaStandardContract = false
param addressSpace = '10.81.0.0/24'

param apiClientId = readEnvironmentVariable('BAYGATE_API_CLIENT_ID', '00000000-0000-0000-0000-000000000000')
param alertEmails = ['operations@example.org']
param monthlyBudget = 400
param budgetStart = '2026-12-01'

// A sender in another cloud comes from its one address.
param senderAddresses = ['203.0.113.10']
param recipients = [
  {
    container: 'taipa-clinic'
    senderPrincipalId: '00000000-0000-0000-0000-00000000000b'
    immutableDays: 30
  }
]
param durableBackend = 'DurableTaskScheduler'
