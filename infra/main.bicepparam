// What azd deploys. Values come from the azd environment: azd env set NAME VALUE. The page deploy-a-zone lists them; infra/parameters holds
// whole sets for single zones.
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'baygate')
param location = readEnvironmentVariable('AZURE_LOCATION', 'eastasia')
param zone = readEnvironmentVariable('BAYGATE_ZONE', 'hongkong')
param cloud = readEnvironmentVariable('BAYGATE_CLOUD', 'AzureCloud')
param gbaStandardContract = bool(readEnvironmentVariable('BAYGATE_GBA_STANDARD_CONTRACT', 'false'))
param exposure = readEnvironmentVariable('BAYGATE_EXPOSURE', 'private')
param trialAddresses = json(readEnvironmentVariable('BAYGATE_TRIAL_ADDRESSES', '[]'))
param deployerAddresses = json(readEnvironmentVariable('BAYGATE_DEPLOYER_ADDRESSES', '[]'))
param addressSpace = readEnvironmentVariable('BAYGATE_ADDRESS_SPACE', '10.80.0.0/24')
param pushEvents = bool(readEnvironmentVariable('BAYGATE_PUSH_EVENTS', 'true'))
param apiClientId = readEnvironmentVariable('BAYGATE_API_CLIENT_ID', '00000000-0000-0000-0000-000000000000')
param alertEmails = json(readEnvironmentVariable('BAYGATE_ALERT_EMAILS', '["operations@example.org"]'))
param destinations = json(readEnvironmentVariable('BAYGATE_DESTINATIONS', '[]'))
param recipients = json(readEnvironmentVariable('BAYGATE_RECIPIENTS', '[]'))
param senderAddresses = json(readEnvironmentVariable('BAYGATE_SENDER_ADDRESSES', '[]'))
param evidenceAccount = readEnvironmentVariable('BAYGATE_EVIDENCE_ACCOUNT', '')
param malwareScanGb = int(readEnvironmentVariable('BAYGATE_MALWARE_SCAN_GB', '1000'))
param durableBackend = readEnvironmentVariable('BAYGATE_DURABLE_BACKEND', 'AzureStorage')
param monthlyBudget = int(readEnvironmentVariable('BAYGATE_MONTHLY_BUDGET', '400'))
param budgetStart = readEnvironmentVariable('BAYGATE_BUDGET_START', '2026-12-01')
