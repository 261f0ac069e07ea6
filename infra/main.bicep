targetScope = 'subscription'

metadata name = 'Baygate zone'
metadata description = 'One zone of Baygate: app, storage, keys, network, logs and alerts. Private, without keys and secrets, unless parameters say otherwise.'

import { destination, reach, recipient } from 'modules/types.bicep'
import {
  baygateSettings
  collectorSettings
  connectionSettings
  destinationSettings
  intakeSettings
  schedulerSettings
  tokenSettings
} from 'modules/settings.bicep'

// ---- What and where -------------------------------------------------------------------------------------------------------------

@description('The environment\'s name; part of every name.')
@minLength(2)
@maxLength(20)
param environmentName string

@description('The zone whose files this deployment keeps.')
@allowed(['guangdong', 'hongkong', 'macau'])
param zone string

@description('The region. places.json says where each one lies, in the sense of the geo lock.')
param location string

@description('The cloud, with its endpoints (clouds.json).')
@allowed(['AzureCloud', 'AzureChinaCloud'])
param cloud string

@description('Whether files under the GBA standard contract may be kept here. Only where the region lies inside the zone (law: onward transfer and storage outside it break the contract).')
param gbaStandardContract bool

@description('Tags for every resource, besides those the template sets.')
param tags object = {}

// ---- Who ------------------------------------------------------------------------------------------------------------------------

@description('The tenant whose people call the API.')
param peopleTenantId string = tenant().tenantId

@description('The client id of the API\'s app registration (infra/identity/register.sh prints it).')
@minLength(36)
@maxLength(36)
param apiClientId string

@description('Who is told of alerts and of the budget.')
@minLength(1)
param alertEmails string[]

// ---- Network --------------------------------------------------------------------------------------------------------------------

@description('private: private endpoints alone. trial: public names, open to trialAddresses and the app; for synthetic files.')
@allowed(['private', 'trial'])
param exposure string = 'private'

@description('In a trial: the addresses or ranges (CIDR) that may call the public names.')
param trialAddresses string[] = []

@description('The network\'s address space, a range of /24 or larger that no connected network uses.')
param addressSpace string = '10.80.0.0/24'

@description('Whether Event Grid pushes events of the inbox to the app. Without it the app\'s public name is off, and a timer finds new files within a minute.')
param pushEvents bool = true

@description('Addresses or ranges (CIDR) from which new versions are uploaded. None: only from the zone\'s network.')
param deployerAddresses string[] = []

// ---- Other zones ----------------------------------------------------------------------------------------------------------------

@description('The zones this one delivers to.')
param destinations destination[] = []

@description('The recipients in this zone, and who delivers to them.')
param recipients recipient[] = []

@description('Outgoing addresses of senders in another cloud, which cannot have a private endpoint here; they alone pass the firewall of the deliveries\' account.')
param senderAddresses string[] = []

// ---- Keeping --------------------------------------------------------------------------------------------------------------------

@description('For so many days nobody can change or delete evidence and agreements: at least three years (PIPL Article 56, Network Data Security Regulations Article 12).')
@minValue(1096)
@maxValue(146000)
param evidenceDays int = 1096

@description('The account that keeps evidence, where it is there already: a zone whose files all lay in one account goes on with that one (docs/how-to/upgrade-and-roll-back.md). Empty: one of its own.')
@maxLength(24)
param evidenceAccount string = ''

@description('How long logs are kept, in days.')
@minValue(183)
@maxValue(730)
param logDays int = 183

@description('Zone-redundant storage, or three copies in one building where the region has no zones.')
@allowed(['Standard_ZRS', 'Standard_LRS'])
param storageSku string = 'Standard_ZRS'

// ---- Size and money -------------------------------------------------------------------------------------------------------------

@description('Gigabytes a month that Defender for Storage scans for malware. 0, where the cloud has no scanner: then files are taken without a verdict.')
@minValue(0)
param malwareScanGb int = 1000

@description('Where orchestrations are kept.')
@allowed(['AzureStorage', 'DurableTaskScheduler'])
param durableBackend string = 'AzureStorage'

@description('How many instances of the app there may be.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

@description('The monthly budget, in the currency of the bill.')
@minValue(1)
param monthlyBudget int

@description('The first day of the month the budget begins in (yyyy-MM-01); it cannot be changed later.')
param budgetStart string

@description('A collector for OpenTelemetry besides Application Insights. Empty: none.')
param otlpEndpoint string = ''

// ---------------------------------------------------------------------------------------------------------------------------------

var places = loadJsonContent('places.json')
var endpoints = loadJsonContent('clouds.json')[cloud]

var place = places.regions[location]
var isInside = place == places.zones[zone]
var geoLock = gbaStandardContract && !isInside
  ? fail('The region ${location} lies in ${place}, outside the zone ${zone}: files under the GBA standard contract may not be kept there. Set gbaStandardContract to false, or choose another region.')
  : isInside ? 'inside' : 'outside, no GBA standard contract'
var scheduled = durableBackend == 'DurableTaskScheduler'
  ? (cloud == 'AzureCloud' ? true : fail('The Durable Task Scheduler is not in ${cloud}.'))
  : false

var private = exposure == 'private'
var suffix = '${environmentName}-${zone}'
var token = uniqueString(subscription().id, environmentName, zone)
var allTags = union(tags, {
  'azd-env-name': environmentName
  'baygate-zone': zone
  'baygate-place': place
  'baygate-geo-lock': geoLock
  'baygate-exposure': exposure
})

// Names are made here, not read from what was deployed: what-if can then say in full what would change.
var names = {
  group: 'rg-${suffix}'
  network: 'vnet-${suffix}'
  identity: 'id-${suffix}'
  insights: 'appi-${suffix}'
  topic: 'evgt-${suffix}'
  scheduler: 'dts-${suffix}'
  app: 'func-${suffix}-${token}'
  vault: 'kv-${token}'
  uploadsAccount: 'stu${token}'
  sealedAccount: 'sts${token}'
  evidenceAccount: empty(evidenceAccount) ? 'ste${token}' : evidenceAccount
  hostAccount: 'sth${token}'
  deliveryAccount: 'std${token}'
}

func idOf(group string, type string, name string) string =>
  '${subscription().id}/resourceGroups/${group}/providers/${type}/${name}'

var networkId = idOf(names.group, 'Microsoft.Network/virtualNetworks', names.network)
var dnsZoneIds = mapValues(endpoints.privateLink, domain => idOf(names.group, 'Microsoft.Network/privateDnsZones', domain))
var inZone reach = {
  public: !private
  addresses: private ? [] : trialAddresses
  appSubnetId: '${networkId}/subnets/app'
  endpointSubnetId: '${networkId}/subnets/endpoints'
  dnsZoneIds: private ? dnsZoneIds : {}
}

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: names.group
  location: location
  tags: allTags
}

module roleDefinitions 'modules/role-definitions.bicep' = {
  params: { environmentName: environmentName }
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: {
    name: names.identity
    location: location
    tags: allTags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    suffix: suffix
    location: location
    tags: allTags
    public: !private || empty(endpoints.monitorPrivateLink)
    retentionDays: logDays
  }
}

module activityLog 'modules/activity-log.bicep' = {
  params: {
    environmentName: environmentName
    workspaceId: monitoring.outputs.workspaceId
  }
}

module network 'modules/network.bicep' = {
  scope: group
  params: {
    suffix: suffix
    location: location
    tags: allTags
    addressSpace: addressSpace
    private: private
    internetEgress: !private || !empty(filter(destinations, item => item.?storageAccountId == null))
    workspaceId: monitoring.outputs.workspaceId
  }
}

module dnsZones 'modules/dns-zones.bicep' = if (private) {
  scope: group
  params: {
    domains: concat(map(items(endpoints.privateLink), item => item.value), endpoints.monitorPrivateLink)
    networkId: networkId
    tags: allTags
  }
  dependsOn: [network]
}

module monitorPrivateLink 'modules/monitor-private-link.bicep' = if (private && !empty(endpoints.monitorPrivateLink)) {
  scope: group
  params: {
    suffix: suffix
    location: location
    tags: allTags
    resourceIds: [monitoring.outputs.workspaceId, monitoring.outputs.insightsId]
    endpointSubnetId: inZone.endpointSubnetId
    dnsZoneIds: map(
      concat(endpoints.monitorPrivateLink, [endpoints.privateLink.blob]),
      domain => idOf(names.group, 'Microsoft.Network/privateDnsZones', domain)
    )
  }
  dependsOn: [dnsZones]
}

// What a person or a step deletes is gone at once; sweeps are nets for what was left behind. A failed step waits 30 days for its retry, an
// approval for weeks: the nets are wider than both.

module uploadsStorage 'modules/storage-account.bicep' = {
  scope: group
  params: {
    name: names.uploadsAccount
    location: location
    tags: allTags
    sku: storageSku
    network: inZone
    services: ['blob', 'queue']
    containers: [{ name: 'inbox', deleteAfterDays: 35 }]
    // Event Grid publishes what arrives, Defender scans it.
    trustedServices: true
    malwareScanGb: malwareScanGb
    lock: true
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [network, dnsZones]
}

module sealedStorage 'modules/storage-account.bicep' = {
  scope: group
  params: {
    name: names.sealedAccount
    location: location
    tags: allTags
    sku: storageSku
    network: inZone
    containers: [{ name: 'sealed', deleteAfterDays: 400 }]
    lock: true
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [network, dnsZones]
}

module evidenceStorage 'modules/storage-account.bicep' = {
  scope: group
  params: {
    name: names.evidenceAccount
    location: location
    tags: allTags
    sku: storageSku
    network: inZone
    services: ['blob', 'table']
    containers: [
      { name: 'evidence', immutableDays: evidenceDays }
      { name: 'agreements', immutableDays: evidenceDays }
      { name: 'ledger' }
    ]
    tables: ['transfers']
    // A whole container is never deleted on purpose; a person's hash that the ledger gives back is, and stays gone.
    containerSoftDeleteDays: 30
    lock: true
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [network, dnsZones]
}

module hostStorage 'modules/storage-account.bicep' = {
  scope: group
  params: {
    name: names.hostAccount
    location: location
    tags: allTags
    sku: storageSku
    network: inZone
    services: ['blob', 'queue', 'table']
    containers: [
      { name: 'packages' }
      { name: 'deadletters', deleteAfterDays: 30 }
    ]
    // Event Grid writes dead letters.
    trustedServices: true
    softDeleteDays: 7
    containerSoftDeleteDays: 7
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [network, dnsZones]
}

module vault 'modules/key-vault.bicep' = {
  scope: group
  params: {
    name: names.vault
    environmentName: environmentName
    location: location
    tags: allTags
    network: inZone
    holdingKeyName: 'holding'
    signingKeyName: 'signing'
    appPrincipalId: identity.outputs.principalId
    appName: names.identity
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [network, dnsZones, roleDefinitions]
}

module events 'modules/events.bicep' = {
  scope: group
  params: {
    name: names.topic
    location: location
    tags: allTags
    sourceAccountId: uploadsStorage.outputs.id
    workspaceId: monitoring.outputs.workspaceId
  }
}

module rights 'modules/rights.bicep' = {
  scope: group
  params: {
    environmentName: environmentName
    uploadsAccountName: names.uploadsAccount
    sealedAccountName: names.sealedAccount
    evidenceAccountName: names.evidenceAccount
    hostAccountName: names.hostAccount
    insightsName: names.insights
    appName: names.identity
    appPrincipalId: identity.outputs.principalId
    topicName: names.topic
    topicPrincipalId: events.outputs.principalId
  }
  dependsOn: [roleDefinitions, sealedStorage, evidenceStorage, hostStorage]
}

module deliveries 'modules/deliveries.bicep' = if (!empty(recipients)) {
  scope: group
  params: {
    name: names.deliveryAccount
    environmentName: environmentName
    location: location
    tags: allTags
    sku: storageSku
    network: inZone
    recipients: recipients
    senderAddresses: senderAddresses
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [network, dnsZones, roleDefinitions]
}

module deliveryEndpoints 'modules/private-endpoint.bicep' = [
  for item in filter(destinations, item => private && item.?storageAccountId != null): {
    scope: group
    params: {
      name: 'pe-${suffix}-to-${item.zone}'
      location: location
      tags: allTags
      subnetId: inZone.endpointSubnetId
      targetId: item.storageAccountId!
      group: 'blob'
      dnsZoneIds: [dnsZoneIds.blob]
      requestMessage: 'Baygate ${environmentName}: deliveries from ${zone} to ${item.zone}'
    }
    dependsOn: [network, dnsZones]
  }
]

module scheduler 'modules/durable-task-scheduler.bicep' = if (scheduled) {
  scope: group
  params: {
    name: names.scheduler
    location: location
    tags: allTags
    network: inZone
    appPrincipalId: identity.outputs.principalId
    appName: names.identity
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [network, dnsZones]
}

module functionApp 'modules/function-app.bicep' = {
  scope: group
  params: {
    name: names.app
    suffix: suffix
    location: location
    tags: allTags
    network: inZone
    pushEvents: pushEvents
    deployerAddresses: union(deployerAddresses, inZone.addresses)
    identityName: names.identity
    packagesUri: 'https://${names.hostAccount}.blob.${endpoints.storage}/packages'
    settings: union(
      connectionSettings('AzureWebJobsStorage', names.hostAccount, endpoints.storage, identity.outputs.clientId, ['blob', 'queue', 'table']),
      connectionSettings('UploadsStorage', names.uploadsAccount, endpoints.storage, identity.outputs.clientId, ['blob', 'queue']),
      baygateSettings(zone, names.sealedAccount, names.evidenceAccount, names.vault, endpoints, identity.outputs.clientId),
      tokenSettings(endpoints.login, peopleTenantId, apiClientId),
      intakeSettings(malwareScanGb > 0),
      destinationSettings(destinations),
      collectorSettings(otlpEndpoint),
      scheduled ? schedulerSettings(scheduler!.outputs.endpoint, identity.outputs.clientId) : {}
    )
    insightsName: names.insights
    maximumInstances: maximumInstances
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [network, dnsZones, rights, vault]
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    suffix: suffix
    location: location
    tags: allTags
    emails: alertEmails
    workspaceId: monitoring.outputs.workspaceId
    vaultId: vault.outputs.id
    accountIds: concat(
      [uploadsStorage.outputs.id, sealedStorage.outputs.id, evidenceStorage.outputs.id, hostStorage.outputs.id],
      empty(recipients) ? [] : [deliveries!.outputs.id]
    )
    topicId: events.outputs.id
    appId: functionApp.outputs.id
  }
}

module workbook 'modules/workbook.bicep' = {
  scope: group
  params: {
    suffix: suffix
    location: location
    tags: allTags
    workspaceId: monitoring.outputs.workspaceId
    zone: zone
  }
}

module budget 'modules/budget.bicep' = {
  scope: group
  params: {
    suffix: suffix
    amount: monthlyBudget
    start: budgetStart
    emails: alertEmails
    actionGroupId: alerts.outputs.actionGroupId
  }
}

@description('The resource group.')
output AZURE_RESOURCE_GROUP string = group.name

@description('The function app.')
output BAYGATE_APP_NAME string = names.app

@description('Where the API answers: baygate login --server takes it.')
output BAYGATE_API string = 'https://${functionApp.outputs.hostName}/'

@description('The topic that the event subscription belongs to.')
output BAYGATE_EVENT_TOPIC string = names.topic

@description('The account of dead letters.')
output BAYGATE_HOST_ACCOUNT string = names.hostAccount

@description('Whether the event subscription is wanted.')
output BAYGATE_PUSH_EVENTS bool = pushEvents

@description('What other zones write into; empty without recipients.')
output BAYGATE_DELIVERIES_URI string = empty(recipients) ? '' : 'https://${names.deliveryAccount}.blob.${endpoints.storage}/'

@description('Its resource id, for the private endpoints of other zones; empty without recipients.')
output BAYGATE_DELIVERIES_ID string = empty(recipients) ? '' : deliveries!.outputs.id

@description('Whom recipients in other zones give their right to.')
output BAYGATE_APP_PRINCIPAL_ID string = identity.outputs.principalId

@description('The address from which the app calls public names; empty in a trial.')
output BAYGATE_OUTGOING_ADDRESS string = network.outputs.outgoingAddress
