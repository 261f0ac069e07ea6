// Guangdong, in Azure China (operated by 21Vianet). No region of Azure China lies in the nine cities: China North 3 is in Hebei. The data
// stays in the mainland, so the national standard contract, certification, assessment and exemptions can be served; files under the GBA
// standard contract may not be kept here, in either direction. The template refuses it.
using '../main.bicep'

param environmentName = 'baygate'
param zone = 'guangdong'
param location = 'chinanorth3'
param cloud = 'AzureChinaCloud'
param gbaStandardContract = false

param apiClientId = readEnvironmentVariable('BAYGATE_API_CLIENT_ID', '00000000-0000-0000-0000-000000000000')
param alertEmails = ['operations@example.org']
param monthlyBudget = 3000
param budgetStart = '2026-12-01'

// Defender for Storage scans no malware in Azure China: the gate is off, and what scans instead is the operator's to provide.
param malwareScanGb = 0

// The service tag of Event Grid is not established there, so no event is pushed: the app has no public name, and a timer finds new files.
param pushEvents = false

// Another cloud: no private endpoint reaches it. The app calls the recipient's public name, which lets its one outgoing address in.
param destinations = [
  {
    zone: 'hongkong'
    blobServiceUri: 'https://stdhongkongexample.blob.${'core.windows.net'}/'
  }
]
