select organisation, period, amount as number, changed_at as known_at
from budget.balance
where kind = 'tax-arrears'
