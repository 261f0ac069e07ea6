using '../modules/budget.bicep'

param suffix = 'example'
param amount = 100
param start = '2026-12-01'
param emails = ['operations@example.org']
param actionGroupId = '[group]'
