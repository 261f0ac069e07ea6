metadata description = 'The app\'s settings: every one that functions/App reads, and none that is a secret.'

import { destination } from 'types.bicep'

@export()
@description('A connection of the Functions host to a storage account, by identity.')
func connectionSettings(connection string, account string, storageSuffix string, clientId string, services string[]) object =>
  union(
    {
      '${connection}__credential': 'managedidentity'
      '${connection}__clientId': clientId
    },
    toObject(services, service => '${connection}__${service}ServiceUri', service => 'https://${account}.${service}.${storageSuffix}/')
  )

@export()
@description('What the zone stands on.')
func baygateSettings(zone string, sealedAccount string, evidenceAccount string, vault string, endpoints object, clientId string) object => {
  Baygate__Zone: zone
  Baygate__SealedBlobServiceUri: 'https://${sealedAccount}.blob.${endpoints.storage}/'
  Baygate__EvidenceBlobServiceUri: 'https://${evidenceAccount}.blob.${endpoints.storage}/'
  Baygate__TableServiceUri: 'https://${evidenceAccount}.table.${endpoints.storage}/'
  Baygate__VaultUri: 'https://${vault}.${endpoints.vault}/'
  Baygate__HoldingKey: 'holding'
  Baygate__SigningKey: 'signing'
  Baygate__ManagedIdentityClientId: clientId
}

@export()
@description('Whose tokens are taken.')
func tokenSettings(login string, tenantId string, audience string) object => {
  Baygate__Token__Issuer: '${login}/${tenantId}/v2.0'
  Baygate__Token__Audience: audience
  Baygate__Token__MetadataAddress: '${login}/${tenantId}/v2.0/.well-known/openid-configuration'
}

@export()
@description('Whether a file waits for the malware scan\'s verdict.')
func intakeSettings(requireMalwareVerdict bool) object => {
  Baygate__Intake__RequireMalwareVerdict: requireMalwareVerdict ? 'true' : 'false'
}

@export()
@description('Where the other zones take deliveries.')
func destinationSettings(destinations destination[]) object =>
  toObject(destinations, item => 'Baygate__Zones__${item.zone}__BlobServiceUri', item => item.blobServiceUri)

@export()
@description('A collector for OpenTelemetry.')
func collectorSettings(endpoint string) object => empty(endpoint) ? {} : { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }

@export()
@description('Orchestrations in the Durable Task Scheduler instead of the host\'s account. The connection string holds no secret: it names an identity.')
func schedulerSettings(endpoint string, clientId string) object => {
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__type: 'azureManaged'
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName: 'DURABLE_TASK_SCHEDULER_CONNECTION_STRING'
  DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Endpoint=${endpoint};Authentication=ManagedIdentity;ClientID=${clientId}'
}
