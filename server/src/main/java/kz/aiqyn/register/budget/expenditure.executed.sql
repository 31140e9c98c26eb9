select organisation, period, executed as number, executed_known_at as known_at
from budget.monthly
where part = 'expenditure' and executed is not null
