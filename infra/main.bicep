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
  ? cloud != 'AzureCloud'
      ? fail('The Durable Task Scheduler is not in ${cloud}.')
      : exposure == 'trial'
          ? fail('In a trial the app has no address of its own that the Durable Task Scheduler could let in. Choose AzureStorage.')
          : true
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

var accounts = concat(
  [names.uploadsAccount, names.sealedAccount, names.evidenceAccount, names.hostAccount],
  empty(recipients) ? [] : [names.deliveryAccount]
)

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

module connections 'modules/connections.bicep' = {
  scope: group
  params: {
    suffix: suffix
    location: location
    tags: allTags
    addressSpace: addressSpace
    private: private
    networkId: networkId
    dnsZoneIds: inZone.dnsZoneIds
    domains: map(items(endpoints.privateLink), item => item.value)
    monitorDomains: endpoints.monitorPrivateLink
    monitorZoneIds: map(
      concat(endpoints.monitorPrivateLink, [endpoints.privateLink.blob]),
      domain => idOf(names.group, 'Microsoft.Network/privateDnsZones', domain)
    )
    monitoredIds: [monitoring.outputs.workspaceId, monitoring.outputs.insightsId]
    requestMessage: 'Baygate ${environmentName}: deliveries from ${zone} to'
    destinations: destinations
    workspaceId: monitoring.outputs.workspaceId
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    uploadsName: names.uploadsAccount
    sealedName: names.sealedAccount
    evidenceName: names.evidenceAccount
    hostName: names.hostAccount
    location: location
    tags: allTags
    sku: storageSku
    network: inZone
    evidenceDays: evidenceDays
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [connections]
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
  dependsOn: [connections, roleDefinitions]
}

module events 'modules/events.bicep' = {
  scope: group
  params: {
    name: names.topic
    location: location
    tags: allTags
    accountName: names.uploadsAccount
    malwareScanGb: malwareScanGb
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [storage]
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
  dependsOn: [roleDefinitions, storage]
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
  dependsOn: [connections, roleDefinitions]
}

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
  dependsOn: [connections]
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
  dependsOn: [connections, rights, vault]
}

module watch 'modules/watch.bicep' = {
  scope: group
  params: {
    suffix: suffix
    location: location
    tags: allTags
    zone: zone
    emails: alertEmails
    workspaceId: monitoring.outputs.workspaceId
    vaultId: vault.outputs.id
    accountIds: map(accounts, name => idOf(names.group, 'Microsoft.Storage/storageAccounts', name))
    topicId: events.outputs.id
    appId: functionApp.outputs.id
    monthlyBudget: monthlyBudget
    budgetStart: budgetStart
  }
  dependsOn: [storage, deliveries]
}

@description('The resource group.')
output AZURE_RESOURCE_GROUP string = group.name

@description('The function app.')
output BAYGATE_APP_NAME string = names.app

@description('Where the API answers: the command line\'s BAYGATE_SERVER.')
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
output BAYGATE_OUTGOING_ADDRESS string = connections.outputs.outgoingAddress
