metadata description = 'A budget for the resource group. It stops nothing: it tells.'

@description('The part that names have in common.')
param suffix string

@description('How much a month, in the currency of the subscription\'s bill.')
@minValue(1)
param amount int

@description('The first day of the month it begins in (yyyy-MM-01); it cannot be changed later.')
@minLength(10)
@maxLength(10)
param start string

@description('Who is told.')
param emails string[]

@description('Who is told besides.')
param actionGroupId string

resource budget 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: 'budget-${suffix}'
  properties: {
    amount: amount
    category: 'Cost'
    timeGrain: 'Monthly'
    timePeriod: { startDate: start }
    notifications: {
      spent80: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: emails
        contactGroups: [actionGroupId]
      }
      forecast100: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: emails
        contactGroups: [actionGroupId]
      }
    }
  }
}
